import {Failure} from '../model/failure.ts'
import {type Locale, toLocale} from '../model/locale.ts'

/** `--locale nb,en`: the tags, or undefined when the option was not given. */
export function localesOf(option: string | boolean | undefined): Locale[] | undefined {
  if (typeof option !== 'string') return undefined
  return option.split(',').map((written) => {
    const tag = toLocale(written)
    if (tag === undefined) throw new Failure('usage', 'locale-unknown', {value: written})
    return tag
  })
}
