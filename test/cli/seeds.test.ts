import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {unitsOf} from '../../src/model/segment-file.ts'
import {folderOf} from '../project/folder.ts'
import {done, filesOf, read, segmentFile, type} from './project.ts'

const folder = fileURLToPath(new URL('../../../shared/corpora/seeds/', import.meta.url))
const isThere = existsSync(folder)
if (!isThere) console.log('skipped: no ../shared/corpora/seeds')
// One name at the least: a file without tests fails.
const seeds = isThere ? readdirSync(folder) : ['the five articles']

/** The XML of a sentence with another letter in its first text. */
function changed(sentence: string): string {
  return sentence.replace(
    /(^|>)([^<>&]+)/,
    (_, before: string, words: string) => before + words.replace(/\p{Ll}/u, 'ø')
  )
}

/** What a reader sees of an article's form, read without a parser of ours. */
function shapeOf(path: string, text: string): unknown {
  const lines = text.split('\n')
  const urls = Array.from(text.matchAll(/https?:\/\/[^\s)>"'\]]+|\]\(([^)\s]+)/g), ([all]) => all).sort()
  if (path.endsWith('.txt')) {
    const form = (line: string): string =>
      (/^[ \t]*(?:[-•✓▼*][ \t✓]*)?/.exec(line)?.[0] ?? '') + (line.trim() === '' ? '' : 'x')
    return {lines: lines.map(form), urls, ends: text.endsWith('\n')}
  }
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  return {
    keys: front.split('\n').map((line) => /^[\s-]*\w+:/.exec(line)?.[0]),
    fixed: front
      .split('\n')
      .filter((line) => /^\s*(\w*Date|url|publishedAt|readingTime|priority|featured|heroImage):/.test(line)),
    headings: lines.map((line) => /^#+ /.exec(line)?.[0]).filter((mark) => mark !== undefined),
    items: lines.map((line) => /^\s*(?:[-*+]|\d+\.) /.exec(line)?.[0]).filter((mark) => mark !== undefined),
    blank: lines.map((line) => line === ''),
    strong: text.split('**').length,
    urls
  }
}

describe.skipIf(!isThere).each(seeds)('%s', (seed) => {
  const [, slug, source, ending] = /^(.*)\.(\w+)\.(md|txt)$/.exec(seed) ?? []
  const name = `${slug}.${ending}`
  const targets = ['sv', 'nb', 'en', 'ja'].filter((locale) => locale !== source)

  test('goes the whole way into the other three: init, sync, a few translations, build, proof', async () => {
    const text = readFileSync(`${folder}${seed}`, 'utf8')
    const root = folderOf({[`content/${source}/${name}`]: text})
    await done(root, 'init', '--source', source!, '--locale', targets.join())
    await done(root, 'sync')
    for (const [at, target] of targets.entries()) {
      const path = `segments/${target}/${name}.xlf`
      let met = 0
      // Every second sentence, or every third, so that translated and untranslated ones stand side by side.
      type(root, path, (sentence) => (met++ % (at + 2) === 0 ? changed(sentence) : undefined))
      const file = segmentFile(root, path)
      expect(
        unitsOf(file)
          .flatMap((unit) => unit.segments)
          .some((segment) => segment.target !== undefined)
      ).toBe(true)
    }
    await done(root, 'sync')
    const {out} = await done(root, 'build', '--json')
    const {built, findings, failures} = JSON.parse(out)
    expect([findings.filter(({severity}: {severity: string}) => severity === 'error'), failures]).toEqual([[], []])
    expect(built.map(({kind, fellBack}: {kind: string; fellBack: number}) => [kind, fellBack])).toEqual([
      ['source', 0],
      ...targets.map(() => ['localized', 0])
    ])
    expect(read(root, `localized/${source}/${name}`)).toBe(text)
    for (const target of targets) {
      const localized = read(root, `localized/${target}/${name}`)
      expect(localized).not.toBe(text)
      expect(shapeOf(name, localized)).toEqual(shapeOf(name, text))
    }
    const files = filesOf(root)
    expect((await done(root, 'sync')).out).toContain('3 segment files, 0 changed.')
    await done(root, 'build')
    expect(filesOf(root)).toEqual(files)
    const proof = JSON.parse((await done(root, 'prove', 'content', '--json')).out)
    expect(proof).toMatchObject({files: 1, identical: 1, isomorphic: 1, uncovered: 0, failures: []})
  })
})
