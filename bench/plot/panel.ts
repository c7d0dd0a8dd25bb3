import {spread} from './spread.ts'
import {at, escaped} from './svg.ts'
import {ticks} from './ticks.ts'

/** A line of a plot. */
export interface Series {
  readonly name: string
  /** Its class is `c` and this number. */
  readonly color: number
  /** By rising `x`. */
  readonly points: readonly Point[]
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Panel {
  readonly title: string
  /** What there are more and more of. */
  readonly counted: string
  /** A value in words, and one at the axis. */
  readonly format: (value: number) => string
  readonly tick: (value: number) => string
  readonly series: readonly Series[]
  /** Where the plot ends and its labels begin. */
  readonly right: number
  readonly height: number
  /** Where in the picture it begins. */
  readonly top: number
}

const inset = {left: 76, top: 34, bottom: 48}
const letter = {width: 7.9, height: 17}

/** A plot with both axes logarithmic. Lines bear their names at their ends, so that nobody matches colours to a legend. */
export function panel({title, counted, format, tick: tickText, series, right, height, top}: Panel): string {
  const drawn = series.filter(({points}) => points.length > 0)
  const points = drawn.flatMap((each) => each.points)
  const labels = labelsOf(drawn, format)
  const [low, high] = [top + height - inset.bottom, top + inset.top]
  const xTicks = decades(points.map(({x}) => x))
  const yTicks = ticks(Math.min(...points.map(({y}) => y)), Math.max(...points.map(({y}) => y)))
  const x = scale(xTicks[0]!, xTicks.at(-1)!, inset.left, right)
  const y = scale(yTicks[0]!, yTicks.at(-1)!, low, high)

  const grid = [
    ...yTicks.map((tick) => {
      const label = `<text class="tick" x="${inset.left - 10}" y="${at(y(tick) + 4)}" text-anchor="end">${tickText(tick)}</text>`
      return `<path class="grid" d="M${inset.left} ${at(y(tick))}H${at(right)}"/>${label}`
    }),
    ...xTicks.map((tick) => {
      const label = `<text class="tick" x="${at(x(tick))}" y="${low + 20}" text-anchor="middle">${tick.toLocaleString('en')}</text>`
      return `<path class="grid" d="M${at(x(tick))} ${low}V${high}"/>${label}`
    })
  ]
  const ends = drawn
    .map((each, index) => ({...each, label: labels[index]!, end: each.points.at(-1)!}))
    .sort((a, b) => y(a.end.y) - y(b.end.y))
  const places = spread(
    ends.map(({end}) => y(end.y)),
    letter.height,
    high,
    low
  )
  const named = ends.map(({label, color, end}, index) => {
    const [fromX, fromY, toY] = [x(end.x), y(end.y), places[index]!]
    const lead = `<path class="lead" d="M${at(fromX + 6)} ${at(fromY)}L${at(right + 20)} ${at(toY)}"/>`
    return `<g class="c${color}">${lead}<text class="label" x="${at(right + 24)}" y="${at(toY + 4.5)}">${escaped(label)}</text></g>`
  })
  return [
    `<text class="head" x="24" y="${top + 12}">${title}</text>`,
    ...grid,
    ...slopes(xTicks, yTicks, x, y),
    ...drawn.map((each) => line(each, x, y)),
    ...named,
    `<text class="note" x="${at((inset.left + right) / 2)}" y="${low + 40}" text-anchor="middle">${counted}</text>`
  ].join('\n')
}

/** How much room the longest label takes, in pixels. */
export function labelWidth(series: readonly Series[], format: Panel['format']): number {
  const lengths = labelsOf(series, format).map((label) => label.length)
  return Math.max(0, ...lengths) * letter.width + 40
}

/** What each line is called at its end, with its last value. */
function labelsOf(series: readonly Series[], format: Panel['format']): string[] {
  return series.flatMap(({name, points}) => (points.length === 0 ? [] : [`${name} · ${format(points.at(-1)!.y)}`]))
}

type Scale = (value: number) => number

/** A value to its place between `from` and `to`. */
function scale(least: number, greatest: number, from: number, to: number): Scale {
  const span = Math.log(greatest / least) || 1
  return (value) => from + (Math.log(value / least) / span) * (to - from)
}

/** The powers of ten around the values. */
function decades(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)))
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))))
  return Array.from({length: last - first + 1}, (_, index) => 10 ** (first + index))
}

/** Lines of proportional growth, through each power of ten at the left and along the bottom, as far as they are inside. */
function slopes(xTicks: readonly number[], yTicks: readonly number[], x: Scale, y: Scale): string[] {
  const [left, right] = [xTicks[0]!, xTicks.at(-1)!]
  const [bottom, top] = [yTicks[0]!, yTicks.at(-1)!]
  const powers = Math.ceil(Math.log10(right / left)) + Math.ceil(Math.log10(top / bottom))
  return Array.from({length: powers}, (_, index) => {
    // `y = share × x`, from the lower right corner to the upper left one.
    const share = (bottom / right) * 10 ** (index + 0.5)
    const from = Math.max(left, bottom / share)
    const to = Math.min(right, top / share)
    if (to / from < 1.5) return ''
    return `<path class="slope" d="M${at(x(from))} ${at(y(from * share))}L${at(x(to))} ${at(y(to * share))}"/>`
  }).filter((path) => path !== '')
}

function line({color, points}: Series, x: Scale, y: Scale): string {
  const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${at(x(point.x))} ${at(y(point.y))}`).join('')
  const dots = points
    .map((point) => `<circle class="dot" cx="${at(x(point.x))}" cy="${at(y(point.y))}" r="4"/>`)
    .join('')
  return `<g class="c${color}"><path class="line" d="${path}"/>${dots}</g>`
}
