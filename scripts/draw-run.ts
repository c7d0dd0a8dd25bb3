import {spawnSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import stringWidth from 'string-width'

/**
 * Draws `docs/run.svg` from what `npm run demo` says on this machine, letter by letter: `npm run picture`. Of many lines
 * between two commands the middle is left out, and the picture says how many. Nothing in it depends on the machine or
 * the hour, so that it changes only when the run does.
 */
const demo = fileURLToPath(new URL('demo.ts', import.meta.url))
const picture = fileURLToPath(new URL('../docs/run.svg', import.meta.url))

const columns = 96
/** The most lines below a command: its first ones, and the last, which sums up. */
const most = 8
const cell = {width: 8.43, height: 19, size: 14}
const margin = 20
const colors = {back: '#161b22', text: '#c9d1d9', command: '#ffffff', prompt: '#7ee787'}

const said = record()
  .trimEnd()
  .split(/\n(?=\n)/)
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

/** A command and what it said. */
function shortened(block: string): string[] {
  const [empty = '', command = '', ...lines] = block.split('\n')
  if (lines.length <= most) return [empty, command, ...lines]
  const left = lines.length - most + 1
  return [empty, command, ...lines.slice(0, most - 2), `… ${left} lines more`, lines.at(-1)!]
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
  const command = /^\$ (.*)$/.exec(line)?.[1]
  const content =
    command === undefined
      ? escaped(line)
      : `<tspan fill="${colors.prompt}">$ </tspan><tspan fill="${colors.command}" font-weight="bold">${escaped(command)}</tspan>`
  return `<text xml:space="preserve" x="${margin}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${content}</text>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
