import {appendFileSync, writeFileSync} from 'node:fs'
import {sentences} from './sentences.ts'

/**
 * A memory as a tool with many users has it: Swedish and Norwegian, authors, dates, counts, properties, a code in every
 * eighth unit; about 560 bytes each.
 */
export function makeTmx(file: string, units: number): void {
  const [sv, nb] = [sentences('sv', 3), sentences('nb', 7)]
  writeFileSync(
    file,
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header creationtool="X" creationtoolversion="1" segtype="sentence" o-tmf="X" adminlang="en" srclang="sv" datatype="xml"/>\n<body>\n'
  )
  let text = ''
  for (let n = 0; n < units; n++) {
    text += unit(n, sv.next(), nb.next())
    if (text.length < 4_000_000) continue
    appendFileSync(file, text)
    text = ''
  }
  appendFileSync(file, `${text}</body>\n</tmx>\n`)
}

function unit(n: number, source: string, target: string): string {
  const code = n % 8 === 0 ? '<ph x="1" type="lb">&lt;br/&gt;</ph>' : ''
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = `2025${two((n % 12) + 1)}${two((n % 28) + 1)}T12${two(n % 60)}00Z`
  return `  <tu tuid="${n}" creationdate="${date}" creationid="eva" changedate="${date}" changeid="per" usagecount="${n % 9}">
    <prop type="x-project">Manual ${n % 100}</prop>
    <tuv xml:lang="sv-SE"><seg>${source.slice(0, -1)}${code}.</seg></tuv>
    <tuv xml:lang="nb-NO"><seg>${code}${target}</seg></tuv>
  </tu>\n`
}
