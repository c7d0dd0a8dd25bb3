/** Texts by their number, ascending, each with the number of lists that it is in. */
export interface Counted {
  readonly texts: Uint32Array
  readonly counts: Uint16Array
}

const none: Counted = {texts: new Uint32Array(0), counts: new Uint16Array(0)}

/** The part of a list from `from` up to and without `to`. */
export function countedOnce(rows: readonly Uint32Array[], from: number, to: number): Counted {
  const texts = new Uint32Array(rows.reduce((sum, row) => sum + row.length, 0))
  let count = 0
  for (const row of rows) {
    const own = row.subarray(placeOf(row, from, 0), placeOf(row, to, 0))
    texts.set(own, count)
    count += own.length
  }
  return {texts: texts.subarray(0, count), counts: new Uint16Array(count).fill(1)}
}

/** All texts of several lists, which are merged two by two; neighbours are of a size where they were sorted by it. */
export function countedTogether(lists: readonly Counted[]): Counted {
  if (lists.length <= 1) return lists[0] ?? none
  const halved: Counted[] = []
  for (let at = 0; at < lists.length; at += 2)
    halved.push(at + 1 < lists.length ? merged(lists[at]!, lists[at + 1]!) : lists[at]!)
  return countedTogether(halved)
}

function merged(left: Counted, right: Counted): Counted {
  const texts = new Uint32Array(left.texts.length + right.texts.length)
  const counts = new Uint16Array(texts.length)
  let count = 0
  let l = 0
  let r = 0
  while (l < left.texts.length && r < right.texts.length) {
    const one = left.texts[l]!
    const other = right.texts[r]!
    texts[count] = Math.min(one, other)
    counts[count++] = (one <= other ? left.counts[l++]! : 0) + (other <= one ? right.counts[r++]! : 0)
  }
  const rest = l < left.texts.length ? left : right
  const from = rest === left ? l : r
  texts.set(rest.texts.subarray(from), count)
  counts.set(rest.counts.subarray(from), count)
  count += rest.texts.length - from
  return {texts: texts.subarray(0, count), counts: counts.subarray(0, count)}
}

/** Counts those that are in one more list; others in it are passed over. */
export function countOn({texts, counts}: Counted, rows: readonly Uint32Array[]): void {
  let next = 0
  for (const row of rows) {
    const last = row[row.length - 1]!
    let at = 0
    for (; next < texts.length && texts[next]! <= last; next++) {
      at = placeOf(row, texts[next]!, at)
      if (row[at] === texts[next]) counts[next]!++
    }
  }
}

/** The texts that are enough, in place. */
export function onlyThose({texts, counts}: Counted, isEnough: (text: number, count: number) => boolean): Counted {
  let kept = 0
  for (let at = 0; at < texts.length; at++) {
    if (!isEnough(texts[at]!, counts[at]!)) continue
    texts[kept] = texts[at]!
    counts[kept++] = counts[at]!
  }
  return {texts: texts.subarray(0, kept), counts: counts.subarray(0, kept)}
}

/** The first place from `start` on whose number is not less: by steps that double, then by halves. */
function placeOf(row: Uint32Array, number: number, start: number): number {
  let step = 1
  let low = start
  while (low + step < row.length && row[low + step - 1]! < number) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, row.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (row[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}
