import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {segmentText} from '../../src/segment/paragraphs.ts'

/** Cases are divided by `===`, the text from its sentences (one a line) by `---`. */
function casesOf(locale: string): {text: string; sentences: string[]}[] {
  const file = readFileSync(new URL(`cases/${locale}.txt`, import.meta.url), 'utf8')
  return file.split('===\n').map((one) => {
    const [text = '', sentences = ''] = one.trim().split('\n---\n')
    return {text, sentences: sentences.split('\n')}
  })
}

describe.each(['sv', 'nb', 'en', 'ja'])('sentences in %s', (locale) => {
  test.each(casesOf(locale))('$text', ({text, sentences}) => {
    expect(segmentText(text, locale).flat()).toEqual(sentences)
  })
})
