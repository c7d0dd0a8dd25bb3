import {spawnSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import stringWidth from 'string-width'

/**
 * Draws `docs/run.svg` from what `npm run demo` says on this machine, letter by letter: `npm run picture`, or
 * `npm run picture -- FILE` where it was said already, in English and without colors. Of many lines between two commands
 * the middle is left out, and the picture says how many. Nothing in it depends on the machine or the hour, so that it
 * changes only when the run does.
 */
const demo = fileURLToPath(new URL('demo.ts', import.meta.url))
const picture = fileURLToPath(new URL('../docs/run.svg', import.meta.url))

const columns = 96
/** The most lines below a command: its first ones, and the last, which often sums up. */
const most = 8
const cell = {width: 8.43, height: 19, size: 14}
const margin = 20
/** What the demo ends with is shown whole. */
const lastWords = 'Where to look'
const colors = {back: '#161b22', text: '#c9d1d9', command: '#ffffff', prompt: '#7ee787', remark: '#8b949e'}

const [recorded] = process.argv.slice(2)
const said = (recorded === undefined ? record() : readFileSync(recorded, 'utf8')).trimEnd().split(/\n(?=\n)/)
writeFileSync(picture, drawn(['$ npm run -s demo', ...said.flatMap(shortened)].flatMap(wrapped)))

/** Both streams in the order of a terminal, which pipes would not keep. */
function record(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ordbro-run-'))
  const path = join(folder, 'run.txt')
  const file = openSync(path, 'w')
  const env = {...process.env, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1'}
  const {status} = spawnSync(process.execPath, [demo], {stdio: ['ignore', file, file], env})
  closeSync(file)
  const text = readFileSync(path, 'utf8')
  rmSync(folder, {recursive: true})
  if (status !== 0) throw new Error(`the demo ended with ${status}:\n${text}`)
  return text
}

/** What a command is for, the command, and what it said. */
function shortened(block: string): string[] {
  const all = block.split('\n')
  const start = all.findIndex((line) => line !== '' && !/^[#$] /.test(line))
  const lines = all.slice(start)
  if (start < 0 || lines.length <= most || lines[0] === lastWords) return all
  const left = lines.length - most + 1
  return [...all.slice(0, start), ...lines.slice(0, most - 2), `… ${left} lines more`, lines.at(-1)!]
}

/** A line as a terminal breaks it. */
function wrapped(line: string): string[] {
  const lines = ['']
  for (const character of line) {
    if (stringWidth(lines.at(-1)! + character) > columns) lines.push('')
    lines[lines.length - 1] += character
  }
  return lines
}

function drawn(lines: readonly string[]): string {
  const width = Math.ceil(columns * cell.width + 2 * margin)
  const height = lines.length * cell.height + 2 * margin
  const rows = lines.flatMap((line, index) =>
    line === '' ? [] : [row(line, margin + index * cell.height + cell.size)]
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>A run of ordbro on its own articles</title>
<rect width="${width}" height="${height}" rx="8" fill="${colors.back}"/>
<style>text { white-space: pre }</style>
<g fill="${colors.text}" font-size="${cell.size}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace">
${rows.join('\n')}
</g>
</svg>
`
}

/** The length is set, so that columns line up in any font. */
function row(line: string, y: number): string {
  const length = (stringWidth(line) * cell.width).toFixed(1)
  return `<text xml:space="preserve" x="${margin}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${painted(line)}</text>`
}

function painted(line: string): string {
  const command = /^\$ (.*)$/.exec(line)?.[1]
  if (command !== undefined) {
    return `<tspan fill="${colors.prompt}">$ </tspan><tspan fill="${colors.command}" font-weight="bold">${escaped(command)}</tspan>`
  }
  return line.startsWith('# ') ? `<tspan fill="${colors.remark}">${escaped(line)}</tspan>` : escaped(line)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
