import {existsSync} from 'node:fs'
import {posix} from 'node:path'
import type {List, Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {articles, locales, nodesOf, root, type Variant} from './articles.ts'

/** The three kinds of front matter, each of a kind of page. */
const schemas: Readonly<Record<string, readonly string[]>> = {
  news: [
    'title',
    'description',
    'pubDate',
    'heroImage',
    'heroImageAlt',
    'hashtags',
    'author',
    'readingTime',
    'subdomain',
    'newsType',
    'featured',
    'priority',
    'seoTitle',
    'seoDescription',
    'crossPromote',
    'sources'
  ],
  timeline: [
    'title',
    'description',
    'date',
    'category',
    'impactLevel',
    'tags',
    'relatedCompanies',
    'locale',
    'heroImage',
    'heroImageAlt',
    'editorComment'
  ],
  explainer: [
    'title',
    'summary',
    'date',
    'level',
    'readingTime',
    'tags',
    'cover',
    'coverAlt',
    'keyTakeaways',
    'faq',
    'references'
  ]
}

test('there are two sources in each language', () => {
  expect(
    Object.fromEntries(
      Map.groupBy(articles, ({source}) => source)
        .entries()
        .map(([a, b]) => [a, b.length])
    )
  ).toEqual(Object.fromEntries(locales.map((locale) => [locale, 2])))
})

test('the front matter is of three kinds, and plain text has none', () => {
  const kindOf = ({fields}: Variant): string =>
    Object.keys(schemas).find((name) => schemas[name]!.join() === Object.keys(fields).join()) ?? 'none'
  const kinds = articles.map(({slug, source, variants}) => [slug, kindOf(variants.get(source)!)])
  expect(kinds.filter(([slug, kind]) => (kind === 'none') !== slug!.endsWith('.txt'))).toEqual([])
  expect(new Set(kinds.map(([, kind]) => kind))).toEqual(new Set([...Object.keys(schemas), 'none']))
})

describe.each(articles)('$slug', ({slug, source, variants}) => {
  test('is as long as an article', () => {
    const {blocks} = variants.get(source)!
    const text = blocks
      .filter(({kind}) => kind !== 'field')
      .map((block) => block.text)
      .join('\n')
    const length = source === 'ja' ? text.replace(/\s/g, '').length : wordsIn(text, source)
    const [least, most] = source === 'ja' ? [900, 2500] : [300, 900]
    expect(length).toBeGreaterThanOrEqual(least)
    expect(length).toBeLessThanOrEqual(most)
  })

  const trees = [...variants.values()].flatMap(({locale, tree}) => (tree === undefined ? [] : [{locale, tree}]))

  test.runIf(trees.length > 0).each(trees)('in $locale has what a page has', ({locale, tree}) => {
    expect(nodesOf(tree, 'table').length).toBeGreaterThan(0)
    expect(nestedLists(tree).length).toBeGreaterThan(0)
    expect(nodesOf(tree, 'footnoteDefinition').length).toBeGreaterThan(0)
    expect(nodesOf(tree, 'footnoteReference').length).toBe(nodesOf(tree, 'footnoteDefinition').length)
    const images = nodesOf(tree, 'image')
    expect(images.length).toBeGreaterThan(0)
    expect(images.filter(({alt}) => (alt ?? '').length < 10)).toEqual([])
    expect(
      images.filter(({url}) => !existsSync(posix.join(root, 'content', source, posix.dirname(slug), url)))
    ).toEqual([])
    const others = nodesOf(tree, 'link').filter(({url}) => url.endsWith('.md'))
    expect(others.length).toBeGreaterThan(0)
    expect(
      others.filter(({url}) => !existsSync(posix.join(root, 'localized', locale, posix.dirname(slug), url)))
    ).toEqual([])
  })
})

function nestedLists(tree: Root): List[] {
  return nodesOf(tree, 'listItem').flatMap((item) => nodesOf(item, 'list'))
}

function wordsIn(text: string, locale: string): number {
  return [...new Intl.Segmenter(locale, {granularity: 'word'}).segment(text)].filter(({isWordLike}) => isWordLike)
    .length
}
