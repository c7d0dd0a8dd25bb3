import type {LanguageName} from './word-list.ts'

/** An end of nouns, what goes of it, and what comes in its place. The first that fits. */
type Row = readonly [end: RegExp, cut: number, endings: string]

/** What one writes in an hour from a school grammar: no umlaut, no irregular nouns, no genders but by the ending. */
const rows: Readonly<Record<LanguageName, readonly Row[]>> = {
  sv: [
    [/a$/, 1, 'a an or orna'],
    [/(?:else|are)$/, 1, 'e en er erna na et'],
    [/e$/, 0, ' n t r rna ar arna n na'],
    [/(?:el|er|en)$/, 2, 'el eln er ern len ren nen lar rar nar larna rarna narna elt'],
    [/(?:um)$/, 2, 'um et er erna'],
    [/./, 0, ' en et er erna ar arna n na']
  ],
  nb: [
    [/e$/, 1, 'e en a et er ene'],
    [/(?:el|er)$/, 0, ' en et e ne ene a'],
    [/m$/, 0, ' men met mer mene men et er ene en'],
    [/./, 0, ' en et a er ene']
  ],
  en: [
    [/[^aeiou]y$/, 1, 'y ies'],
    [/sis$/, 2, 'is es'],
    [/(?:s|x|z|ch|sh)$/, 0, ' es'],
    [/./, 0, ' s']
  ],
  ja: [[/./, 0, '']]
}

/** Genitives are made with an s in all but Japanese. */
export function paradigmSketch(noun: string, locale: LanguageName): readonly string[] {
  const [, cut, endings] = rows[locale].find(([end]) => end.test(noun))!
  const forms = endings.split(' ').map((ending) => noun.slice(0, noun.length - cut) + ending)
  return [noun, ...forms, ...(locale === 'sv' || locale === 'nb' ? forms.map((form) => `${form}s`) : [])]
}
