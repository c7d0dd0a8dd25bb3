import {type Row, row, type Subject} from './row.ts'

/** What `engines` of the package asks for. */
export const leastNode = 24

/** Languages whose rules were made with Unicode's data for them in mind. */
const needed = ['sv', 'nb', 'en', 'ja']

/** ordbro, Node.js, and the Unicode data that sentences, words and plurals come from. */
export function runtime(
  {version}: Pick<Subject, 'version'>,
  versions: NodeJS.ProcessVersions = process.versions
): Row[] {
  const {node, icu = '', cldr = '', unicode = ''} = versions
  const fits = Number.parseInt(node, 10) >= leastNode
  const missing = needed.filter((locale) => Intl.Segmenter.supportedLocalesOf(locale).length === 0)
  const data = {icu, cldr, unicode}
  return [
    row('ordbro', 'ok', 'ordbro-version', {values: {version, platform: process.platform, processor: process.arch}}),
    fits
      ? row('node', 'ok', 'node-fits', {values: {version: node}})
      : row('node', 'error', 'node-old', {values: {version: node, least: leastNode}}),
    icu === '' || missing.length > 0
      ? row('unicode', 'error', 'unicode-partial', {values: {...data, locales: icu === '' ? needed : missing}})
      : row('unicode', 'ok', 'unicode-whole', {values: data})
  ]
}
