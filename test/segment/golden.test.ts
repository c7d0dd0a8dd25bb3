import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {contentHash} from '../../src/model/hash.ts'
import {segmentText} from '../../src/segment/paragraphs.ts'
import {corpusIsHere, type Row, readRows} from './score.ts'

/**
 * The rule cases of other splitters that we decide otherwise, by the hash of the case, with our reason. The test holds
 * the list to be exact: a case that fails is on it, a case that is on it fails.
 */
const refused: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('golden-refused.json', import.meta.url), 'utf8')
)

const locales = ['en', 'ja']

/** White space is not what these cases are about. */
function tidy(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim()).filter((sentence) => sentence !== '')
}

function passes({text, sentences, locale}: Row): boolean {
  return tidy(segmentText(text, locale).flat()).join('\n') === tidy(sentences).join('\n')
}

describe.skipIf(!corpusIsHere)('rule cases of other splitters', () => {
  const rows = corpusIsHere ? readRows('golden.jsonl').filter(({locale}) => locales.includes(locale)) : []
  const failing = new Set(
    rows.filter((row) => !passes(row)).map(({locale, text, sentences}) => contentHash(locale, text, ...sentences))
  )

  test('each one passes or is refused with a reason', () => {
    expect([...failing].sort()).toEqual(Object.keys(refused).sort())
    for (const reason of Object.values(refused)) expect(reason).not.toBe('')
  })

  test.each(locales)('most pass: %s', (locale) => {
    const own = rows.filter((row) => row.locale === locale)
    const passed = own.filter(passes).length
    console.log(`${locale}: ${passed} of ${own.length} rule cases pass`)
    expect(passed / own.length).toBeGreaterThan(locale === 'en' ? 0.8 : 0.65)
  })
})
