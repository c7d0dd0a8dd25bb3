/**
 * Where the lines of a logarithmic axis stand: at the powers of ten, and where these are fewer than four, at twice and
 * five times them as well. The first is no greater than the least value, the last no less than the greatest.
 *
 *     0.3 … 40 → 0.2 0.5 1 2 5 10 20 50
 */
export function ticks(least: number, greatest: number): number[] {
  const decades = Math.log10(greatest / least)
  const steps = decades > 3 ? [1] : [1, 2, 5]
  const all: number[] = []
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(greatest)); power++) {
    for (const step of steps) all.push(Number(`${step}e${power}`))
  }
  const first = all.findLastIndex((tick) => tick <= least)
  const last = all.findIndex((tick) => tick >= greatest)
  return all.slice(Math.max(0, first), last + 1)
}
