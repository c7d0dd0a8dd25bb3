import type {FrontMatter} from './front-matter.ts'

/** A tag, an anchor or an alias where a node may begin, or a merge key; in prose seldom. */
const indicator = /(?:^|[\s,[\]{}"':?-])[!&*]|<</

/**
 * Whether gray-matter reads front matter without complaint whenever `yaml` does, so that it need not be asked. Its
 * reading knows dates and merge keys besides, and follows aliases; only with a tag, a merge key or an alias can it
 * stumble where the other does not.
 *
 * @param text the whole article
 */
export function readsAlike({language, content}: FrontMatter, text: string): boolean {
  return language === 'yaml' && !indicator.test(text.slice(content.start, content.end))
}
