import {placeText} from '../../messages.ts'
import {Failure} from '../../model/failure.ts'
import {examine} from '../../project/doctor/examine.ts'
import type {Row} from '../../project/doctor/row.ts'
import {findRemains, type Remains, removeRemains} from '../../project/remains.ts'
import type {ResolvedSetting} from '../../project/resolved-config.ts'
import type {Context, Run} from '../command.ts'
import {hang} from '../hang.ts'
import {paint} from '../paint.ts'
import {visible} from '../visible.ts'

/** `ordbro doctor`: what ordbro stands on, row for row, and the configuration as it counts. */
export const run: Run = async (context, _args, options) => {
  const {root, terminal, version} = context
  const dryRun = options.dryRun === true
  const remains = options.clean === true ? findRemains(root) : {locks: [], temporaries: []}
  if (options.clean === true && !dryRun) await removeRemains(root, remains)
  const {rows, settings} = examine(root, version)
  const ok = rows.every(({verdict}) => verdict !== 'error')
  if (options.json === true) {
    const cleaned = [...remains.locks, ...remains.temporaries]
    terminal.out(`${JSON.stringify({schemaVersion: 1, ok, dryRun, cleaned, rows: rows.map(dataOf), settings})}\n`)
  } else {
    if (options.clean === true) showRemains(context, remains, dryRun)
    showRows(context, rows)
    showSettings(context, settings)
    showSum(context, rows)
  }
  return ok ? 0 : 1
}

/** `words` says where the words of a code are, which is nobody's business outside. */
function dataOf({words: _, ...row}: Row): object {
  return row
}

function showRemains({terminal, words}: Context, {locks, temporaries}: Remains, isDry: boolean): void {
  const paths = [...locks, ...temporaries]
  const key = paths.length === 0 ? 'nothing' : isDry ? 'would' : 'removed'
  const lines = paths.map((path) => `  ${visible(path)}\n`).join('')
  terminal.out(`${words.say(`doctor:clean.${key}`, {count: paths.length})}\n${lines}\n`)
}

function showRows(context: Context, rows: readonly Row[]): void {
  const {terminal, words} = context
  const lines = rows.map((row) => ({
    cells: [words.say(`doctor:verdict.${row.verdict}`), words.say(`doctor:check.${row.check}`)],
    text: textOf(context, row),
    paint: (cell: string) => paint(cell, row.verdict, terminal.colors.out)
  }))
  terminal.out(hang(lines, terminal.width, words.language))
}

function textOf({words}: Context, {words: whose, code, values, place, mend, more, verdict}: Row): string {
  const said =
    whose === 'doctor'
      ? words.say(`doctor:found.${code}`, values)
      : whose === 'failures'
        ? words.failure(new Failure('usage', code, values))
        : words.finding({code, values, severity: verdict === 'ok' ? 'note' : verdict, place: {path: ''}})
  const rest = more === undefined ? '' : ` (${words.say('words:counted.more', {count: more})})`
  const text = `${place ? `${placeText(place)}: ` : ''}${said}${rest}`
  return [text, ...(mend === undefined ? [] : [`  ${mend}`])].map(visible).join('\n')
}

function showSettings({terminal, words}: Context, settings: readonly ResolvedSetting[]): void {
  if (settings.length === 0) return
  const lines = settings.map(({name, value, from, line}) => ({
    cells: [`  ${name}`, words.say(`doctor:origin.${from}`, line === undefined ? {} : {line})],
    text: visible(valueText(value) || words.say(`doctor:unset.${name === 'locales' ? 'found' : 'none'}`))
  }))
  const heading = paint(words.say('doctor:settings'), 'heading', terminal.colors.out)
  terminal.out(`\n${heading}\n${hang(lines, terminal.width, words.language)}\n`)
}

/** Nothing for what is empty; a list with commas, an object in braces: `{pattern: a/{slug}, output: b/{slug}}`. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const members = Object.entries(value).map(([key, each]) => `${key}: ${valueText(each)}`)
  return members.length === 0 ? '' : `{${members.join(', ')}}`
}

function showSum({terminal, words}: Context, rows: readonly Row[]): void {
  const count = (verdict: Row['verdict']): number => rows.filter((row) => row.verdict === verdict).length
  const [errors, warnings] = [count('error'), count('warning')]
  const key = errors + warnings === 0 ? 'well' : 'sum'
  terminal.out(`${words.say(`doctor:${key}`, {count: errors, warnings})}\n`)
}
