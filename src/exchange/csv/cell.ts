import type {WordForm} from '../../model/term.ts'

/** What a spreadsheet takes for a formula, with the mark before it that keeps it text. */
const formula = /^'*[=+\-@\t\r]/

/** What needs quotes whatever stands between the cells. */
const special = /[",;\t\r\n]|^ | $/

/**
 * A cell. One that a spreadsheet would run gets an apostrophe, which spreadsheets take for "this is text" and `readCell`
 * takes away: a glossary comes from strangers, and its export is opened with a click.
 */
export function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function readCell(written: string): string {
  return /^'+[=+\-@\t\r]/.test(written) ? written.slice(1) : written
}

/** Forms, one a line, each with its slot in brackets: `modellenes [Case=Gen|Definite=Def|Number=Plur]`. */
export function writeForms(forms: readonly WordForm[]): string {
  return writeLines(forms.map(({form, slot}) => (slot !== '' || form.endsWith(']') ? `${form} [${slot}]` : form)))
}

/** Texts, one a line; a line break inside one is to a term what a space is. */
export function writeLines(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\r\n]+/g, ' ')).join('\n')
}

export function readForms(written: string): WordForm[] {
  return linesOf(written).map((line) => {
    const [, form, slot] = /^(.*?) *\[([^[\]]*)\]$/s.exec(line) ?? []
    return form === undefined || slot === undefined ? {form: line, slot: ''} : {form, slot}
  })
}

/** Several texts in one cell: one a line, or with bars between. */
export function linesOf(written: string, separator = /\r\n|\n|\r/): string[] {
  return written
    .split(separator)
    .map((line) => line.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
    .filter((line) => line !== '')
}

/** Excel writes a checked cell in its own language: `SANT` in Swedish, `SANN` in Norwegian; in Japanese as in English. */
const flags: Readonly<Record<string, boolean>> = {
  true: true,
  sant: true,
  sann: true,
  yes: true,
  ja: true,
  はい: true,
  x: true,
  1: true,
  false: false,
  falskt: false,
  usann: false,
  no: false,
  nej: false,
  nei: false,
  いいえ: false,
  0: false
}

/** Yes or no as spreadsheets and people write it; `undefined` where it is neither. */
export function readFlag(written: string): boolean | undefined {
  const word = written.toLowerCase()
  return Object.hasOwn(flags, word) ? flags[word] : undefined
}
