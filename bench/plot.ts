import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {type Growth, growthPicture, type Subject} from './plot/growth-picture.ts'

/** The pictures: from which figures each is drawn, and what it is about where that is not a project. */
const pictures: Readonly<Record<string, {readonly from: string; readonly to: string; readonly of?: Subject}>> = {
  scale: {from: 'scale.json', to: 'growth.svg'},
  memory: {
    from: 'memory.json',
    to: 'memory.svg',
    of: {title: 'How a lookup grows with the memory', counted: 'units'}
  }
}

/** `node bench/plot.ts [scale|memory]`: draws how time and memory grow; all pictures, where none is named. */
const [named] = process.argv.slice(2)
for (const [name, {from, to, of}] of Object.entries(pictures)) {
  if (named !== undefined && named !== name) continue
  const growth: Growth = JSON.parse(readFileSync(inResults(from), 'utf8'))
  writeFileSync(inResults(to), growthPicture(growth, of))
  console.log(inResults(to))
}

function inResults(name: string): string {
  return fileURLToPath(new URL(`results/${name}`, import.meta.url))
}
