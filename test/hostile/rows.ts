import type {Row} from './row.ts'
import {config} from './rows/config.ts'
import {encodings} from './rows/encodings.ts'
import {frontMatter} from './rows/front-matter.ts'
import {glossary} from './rows/glossary.ts'
import {kept} from './rows/kept.ts'
import {links} from './rows/links.ts'
import {manifest} from './rows/manifest.ts'
import {markdown} from './rows/markdown.ts'
import {mdx} from './rows/mdx.ts'
import {segmentFiles} from './rows/segment-files.ts'

/** All hostile files, by what they pretend to be. */
export const areas: Readonly<Record<string, readonly Row[]>> = {
  encodings,
  markdown,
  mdx,
  'front matter': frontMatter,
  'segment files': segmentFiles,
  links,
  'kept memory': kept,
  glossary,
  config,
  manifest
}
