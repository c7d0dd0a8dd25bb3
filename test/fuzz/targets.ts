import {frontMatter} from './front-matter.ts'
import {markdown} from './markdown.ts'
import type {FuzzTarget} from './target.ts'
import {xliff} from './xliff.ts'

/** What is fuzzed, by name. */
export const targets: Readonly<Record<string, FuzzTarget>> = {markdown, 'front-matter': frontMatter, xliff}
