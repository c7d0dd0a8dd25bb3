import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {Extraction} from '../../../src/model/article.ts'
import {read, shown, untouched} from './reading.ts'

const cases = new URL('../cases/', import.meta.url)

/** What a case pins: ids too, because a unit's id is for life. */
function pinned({article, units, derived, findings, leftAlone, uncovered}: Extraction): unknown {
  return {
    units: units.map(({id, kind, path, name, runs, codes, range, line, section, whole, notes, max}) => ({
      id,
      kind,
      path: path.join(' > '),
      name,
      text: shown(runs),
      ...(codes.length > 0 ? {codes: codes.map((code) => [code.id, code.type, code.label].join(' '))} : {}),
      raw: article.text.slice(range.start, range.end),
      line,
      section,
      whole,
      ...(notes.length > 0 ? {notes} : {}),
      ...(max === undefined ? {} : {max})
    })),
    derived: derived.map(({name, role, value}) => `${name} ${role} ${value}`),
    findings: findings.map(({code, place}) => `${code} ${place.line}`),
    leftAlone: leftAlone.map(({pattern}) => pattern),
    uncovered
  }
}

test.each(readdirSync(cases))('%s', (name) => {
  const folder = new URL(`${name}/`, cases)
  const path = readdirSync(folder).find((file) => file.startsWith('article.'))!
  const text = readFileSync(new URL(path, folder), 'utf8')
  const options = new URL('config.json', folder)
  const config = existsSync(options) ? (JSON.parse(readFileSync(options, 'utf8')) as object) : {}
  const locale = name === 'japanese' ? 'ja' : 'sv'
  const actual = pinned(read(text, {path, locale, config}))
  const expected = new URL('units.json', folder)
  if (process.env.UPDATE === '1') writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`)
  expect(actual).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  expect(untouched(text, {path, config})).toBe(text)
})
