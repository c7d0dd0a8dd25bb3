import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {type Growth, growthPicture} from './plot/growth-picture.ts'

/**
 * `node bench/plot.ts [RESULTS.json] [PICTURE.svg]`: draws how time and memory grow with the number of articles, from
 * `results/scale.json` into `results/growth.svg` if nothing else is said.
 */
const [from = inResults('scale.json'), to = inResults('growth.svg')] = process.argv.slice(2)
const growth: Growth = JSON.parse(readFileSync(from, 'utf8'))
writeFileSync(to, growthPicture(growth))
console.log(to)

function inResults(name: string): string {
  return fileURLToPath(new URL(`results/${name}`, import.meta.url))
}
