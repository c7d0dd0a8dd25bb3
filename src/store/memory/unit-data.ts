import {flatten, text} from '../../model/run.ts'
import type {MemoryUnit, Variant} from '../../model/translation-memory.ts'

/** A unit as it is stored, without the texts, which have a table of their own. */
type Data = readonly [
  source: string,
  article: string | undefined | null,
  unit: string | undefined | null,
  segment: string | undefined | null,
  variants: readonly (readonly [text: number, rest: Partial<Variant>])[]
]

/** @param texts the number of each variant's text */
export function writeUnit({source, origin, variants}: MemoryUnit, texts: readonly number[]): string {
  const data: Data = [
    source,
    origin.article,
    origin.unit,
    origin.segment,
    variants.map((variant, at) => [texts[at]!, rest(variant)])
  ]
  return JSON.stringify(data)
}

/** Most variants are one text without codes, which the table of texts has. */
function rest(variant: Variant): Partial<Variant> {
  const {runs, codes, ...others} = variant
  return runs.every(({kind}) => kind === 'text') && codes.length === 0 ? others : variant
}

/** @param contentOf the flattened text of a number */
export function readUnit(
  data: string,
  file: string,
  contentOf: (text: number) => string
): MemoryUnit & {texts: readonly number[]} {
  const [source, article, unit, segment, variants] = JSON.parse(data) as Data
  return {
    source,
    origin: {
      file,
      ...(article != null && {article}),
      ...(unit != null && {unit}),
      ...(segment != null && {segment})
    },
    variants: variants.map(([id, stored]) => {
      const {runs = plain(contentOf(id)), codes = [], ...others} = stored
      return {...others, runs, codes} as Variant
    }),
    texts: variants.map(([id]) => id)
  }
}

function plain(content: string): Variant['runs'] {
  return content === '' ? [] : [text(content)]
}

/** The text that a variant is found by: a standalone code is one U+FFFC. */
export function contentOf(variant: Variant): string {
  return flatten(variant.runs)
}
