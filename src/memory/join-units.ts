import type {MemoryUnit} from '../model/translation-memory.ts'
import {writeShortTags} from './short-tags.ts'

/**
 * Units of one segment in the files of several locales as one with all its variants, in the order of the first. Those whose
 * sources differ stay two: one of the files has not been synced since the article changed.
 */
export function joinUnits(units: Iterable<MemoryUnit>): MemoryUnit[] {
  const joined = new Map<string, MemoryUnit>()
  let alone = 0
  for (const unit of units) {
    const {article, unit: id, segment} = unit.origin
    const source = unit.variants.find(({locale}) => locale === unit.source)
    const isPlaced = article !== undefined && id !== undefined && source !== undefined
    const name = isPlaced ? [article, id, segment, writeShortTags(source.runs, '')].join('\0') : `${alone++}`
    const before = joined.get(name)
    if (before === undefined) joined.set(name, unit)
    else {
      const known = new Set(before.variants.map((variant) => `${variant.locale}\0${writeShortTags(variant.runs, '')}`))
      const added = unit.variants.filter(
        (variant) => !known.has(`${variant.locale}\0${writeShortTags(variant.runs, '')}`)
      )
      joined.set(name, {...before, variants: [...before.variants, ...added]})
    }
  }
  return [...joined.values()]
}
