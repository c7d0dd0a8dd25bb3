import {labelWidth, panel, type Series} from './panel.ts'
import {escaped} from './svg.ts'

/** What a file of `results/` holds. */
export interface Growth {
  readonly machine: {readonly cpu: string; readonly cores: number; readonly memory: string; readonly node: string}
  /** `2026-11-27` */
  readonly date: string
  readonly rows: readonly GrowthRow[]
}

export interface GrowthRow {
  /** Or units of a memory: what there are more and more of. */
  readonly articles: number
  /** What was done, in few words; its line in the picture is called so. */
  readonly what: string
  readonly seconds: number
  /** Of processor time, of all processes. */
  readonly cpuSeconds?: number
  /** Resident memory at its highest, in megabytes. */
  readonly rssMb?: number
}

/** Told apart by people who see few colours too; of each the shade on white and that on black. */
const colors: readonly (readonly [light: string, dark: string])[] = [
  ['#1f6fb4', '#6cb2eb'],
  ['#b3500b', '#f0a35e'],
  ['#1b7f5a', '#5fcf9f'],
  ['#9c3587', '#e58bd0'],
  ['#6d5f0c', '#d3c04a'],
  ['#5a4fcf', '#a9a2f7'],
  ['#a5303a', '#f28a92'],
  ['#3f6470', '#9dbfca']
]

const size = {width: 860, height: 400, gap: 24, top: 76, bottom: 24}

/** What grows. */
export interface Subject {
  readonly title: string
  readonly counted: string
}

const projects: Subject = {title: 'How ordbro grows with its articles', counted: 'articles'}

/** An SVG of two plots, both axes logarithmic: seconds and megabytes by the number of what grows. */
export function growthPicture({machine, date, rows}: Growth, of: Subject = projects): string {
  const names = [...new Set(rows.map(({what}) => what))]
  if (names.length > colors.length) throw new Error(`${names.length} lines are more than can be told apart`)
  const seriesOf = (value: (row: GrowthRow) => number | undefined): Series[] =>
    names.map((name, color) => ({
      name,
      color,
      points: rows
        .filter((row) => row.what === name && value(row) !== undefined)
        .map((row) => ({x: row.articles, y: value(row)!}))
        .sort((a, b) => a.x - b.x)
    }))
  const panels = [
    {title: 'Time', format: seconds, tick: secondsAtAxis, series: seriesOf((row) => row.seconds)},
    {title: 'Memory', format: megabytes, tick: megabytes, series: seriesOf((row) => row.rssMb)}
  ].filter(({series}) => series.some(({points}) => points.length > 0))
  const height = size.top + panels.length * (size.height + size.gap) + size.bottom
  const right = size.width - Math.max(...panels.map(({series, format}) => labelWidth(series, format)))
  const drawn = panels.map((each, index) =>
    panel({...each, counted: of.counted, right, height: size.height, top: size.top + index * (size.height + size.gap)})
  )
  const {cpu, cores, memory, node} = machine
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img">
<title>Time and memory by the number of ${of.counted}</title>
<desc>${escaped(names.map((name) => described(name, rows, of)).join(' '))}</desc>
<style>
${styles()}
</style>
<rect class="back" width="${size.width}" height="${height}" rx="8"/>
<text class="title" x="24" y="34">${escaped(of.title)}</text>
<text class="note" x="24" y="56">Both axes are logarithmic; along a dotted line, ten times the ${of.counted} cost ten times as much.</text>
${drawn.join('\n')}
<text class="note" x="24" y="${height - 18}">${escaped(`${cpu}, ${cores} cores, ${memory}, Node ${node}, ${date}`)}</text>
</svg>
`
}

function described(name: string, rows: readonly GrowthRow[], {counted}: Subject): string {
  const own = rows.filter(({what}) => what === name).sort((a, b) => a.articles - b.articles)
  return `${name}: ${own.map((row) => `${row.articles.toLocaleString('en')} ${counted} ${seconds(row.seconds)}`).join(', ')}.`
}

function styles(): string {
  const shades = (shade: 0 | 1): string => colors.map((pair, index) => `.c${index} { --c: ${pair[shade]} }`).join(' ')
  return `svg { --back: #ffffff; --ink: #1f2328; --quiet: #59636e; --grid: #d8dee4 }
${shades(0)}
@media (prefers-color-scheme: dark) {
svg { --back: #0d1117; --ink: #e6edf3; --quiet: #9198a1; --grid: #30363d }
${shades(1)}
}
text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.back { fill: var(--back) } .title { font-size: 18px; font-weight: 600 } .head { font-weight: 600 }
.note, .tick { fill: var(--quiet) } .grid { stroke: var(--grid); fill: none }
.slope { stroke: var(--grid); fill: none; stroke-dasharray: 1 5; stroke-linecap: round; stroke-width: 2 }
.line { stroke: var(--c); fill: none; stroke-width: 2.25; stroke-linejoin: round }
.dot { fill: var(--c); stroke: var(--back); stroke-width: 1.5 } .lead { stroke: var(--c); fill: none; opacity: .6 }
.label { fill: var(--c); font-weight: 600 }`
}

/** `0.05 s`, `2 min`: as few digits as tell it. */
export function seconds(value: number): string {
  if (value >= 120) return `${rounded(value / 60)} min`
  return value < 0.1 ? `${rounded(value * 1000)} ms` : `${rounded(value)} s`
}

/** At an axis one unit is easier to read than two. */
export function secondsAtAxis(value: number): string {
  return value < 0.1 ? seconds(value) : `${value.toLocaleString('en')} s`
}

export function megabytes(value: number): string {
  return value >= 1000 ? `${rounded(value / 1000)} GB` : `${rounded(value)} MB`
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(2)))
}
