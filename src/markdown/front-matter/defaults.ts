import type {FrontMatterSettings} from '../../model/settings.ts'

/** One default: fields of this pattern, what is done with them, and why. */
export interface DefaultField {
  readonly list: 'translate' | 'tags' | 'locale' | 'keep'
  readonly pattern: string
  readonly reason: string
}

/** What ordbro does with the fields that articles commonly have. `*` stands for any characters of one name. */
export const defaultFields: readonly DefaultField[] = [
  {list: 'translate', pattern: 'title', reason: 'every generator shows it as the heading of the page'},
  {list: 'translate', pattern: 'subtitle', reason: 'shown under the title'},
  {list: 'translate', pattern: 'description', reason: 'shown in lists and by search engines'},
  {list: 'translate', pattern: 'summary', reason: 'Hugo and RSS feeds show it instead of the text'},
  {list: 'translate', pattern: 'excerpt', reason: 'Jekyll and Eleventy show it instead of the text'},
  {list: 'translate', pattern: 'abstract', reason: 'the summary of a paper'},
  {list: 'translate', pattern: 'intro', reason: 'the lead paragraph'},
  {list: 'translate', pattern: 'lead', reason: 'the lead paragraph'},
  {list: 'translate', pattern: 'teaser', reason: 'shown in lists'},
  {list: 'translate', pattern: 'tagline', reason: 'shown under the title of a start page'},
  {list: 'translate', pattern: 'headline', reason: 'another name for the title'},
  {list: 'translate', pattern: 'linkTitle', reason: 'Hugo: the short title in menus'},
  {list: 'translate', pattern: 'sidebar_label', reason: 'Docusaurus: the title in the sidebar'},
  {list: 'translate', pattern: 'pagination_label', reason: 'Docusaurus: the title under the page'},
  {list: 'translate', pattern: 'sidebar.label', reason: 'Starlight: the title in the sidebar'},
  {list: 'translate', pattern: 'hero.title', reason: 'Starlight: the heading of a start page'},
  {list: 'translate', pattern: 'hero.tagline', reason: 'Starlight and VitePress: under the heading of a start page'},
  {list: 'translate', pattern: 'hero.text', reason: 'VitePress: the heading of a start page'},
  {list: 'translate', pattern: 'hero.actions[].text', reason: 'Starlight and VitePress: the words on a button'},
  {list: 'translate', pattern: 'features[].title', reason: 'VitePress: the heading of a box on the start page'},
  {list: 'translate', pattern: 'features[].details', reason: 'VitePress: the text of a box on the start page'},
  {list: 'translate', pattern: 'alt', reason: 'read aloud instead of an image'},
  {list: 'translate', pattern: '*Alt', reason: 'heroImageAlt, coverAlt: read aloud instead of an image'},
  {list: 'translate', pattern: '*_alt', reason: 'image_alt: the same in snake case'},
  {list: 'translate', pattern: '*.alt', reason: 'image: {src, alt}'},
  {list: 'translate', pattern: '*[].alt', reason: 'images: a list of {src, alt}'},
  {list: 'translate', pattern: 'caption', reason: 'shown under an image'},
  {list: 'translate', pattern: '*Caption', reason: 'imageCaption: shown under an image'},
  {list: 'translate', pattern: '*.caption', reason: 'image: {src, caption}'},
  {list: 'translate', pattern: '*[].caption', reason: 'images: a list of {src, caption}'},
  {list: 'translate', pattern: 'seo*', reason: 'seoTitle, seoDescription: shown by search engines'},
  {list: 'translate', pattern: 'seo.title', reason: 'the same, nested'},
  {list: 'translate', pattern: 'seo.description', reason: 'the same, nested'},
  {list: 'translate', pattern: 'metaTitle', reason: 'another name for seoTitle'},
  {list: 'translate', pattern: 'metaDescription', reason: 'another name for seoDescription'},
  {list: 'translate', pattern: 'meta.title', reason: 'the same, nested'},
  {list: 'translate', pattern: 'meta.description', reason: 'the same, nested'},
  {list: 'translate', pattern: 'ogTitle', reason: 'Open Graph: shown where the page is shared'},
  {list: 'translate', pattern: 'ogDescription', reason: 'Open Graph: shown where the page is shared'},
  {list: 'translate', pattern: 'twitterTitle', reason: 'shown where the page is shared'},
  {list: 'translate', pattern: 'twitterDescription', reason: 'shown where the page is shared'},
  {
    list: 'translate',
    pattern: '*Comment',
    reason: 'editorComment and the like: an aside that is shown with the article'
  },
  {list: 'translate', pattern: 'crossPromote[].title', reason: 'the words of a link to another article'},
  {list: 'translate', pattern: 'resources[].title', reason: 'the words of a link to something to read'},
  {list: 'translate', pattern: 'resources[].description', reason: 'what there is to read'},
  {list: 'translate', pattern: 'learningObjectives[]', reason: 'a list of sentences'},
  {list: 'translate', pattern: 'objectives[]', reason: 'a list of sentences'},
  {list: 'translate', pattern: 'prerequisites[]', reason: 'a list of sentences'},
  {list: 'translate', pattern: 'keyTakeaways[]', reason: 'a list of sentences'},
  {list: 'translate', pattern: 'takeaways[]', reason: 'a list of sentences'},
  {list: 'translate', pattern: 'keyPoints[]', reason: 'a list of sentences'},
  {list: 'translate', pattern: 'highlights[]', reason: 'a list of sentences'},
  {list: 'translate', pattern: 'faq[].question', reason: 'shown, and read by search engines'},
  {list: 'translate', pattern: 'faq[].answer', reason: 'shown, and read by search engines'},

  {
    list: 'tags',
    pattern: 'tags[]',
    reason: 'words that make lists of articles: the glossary decides, not a translator'
  },
  {list: 'tags', pattern: 'hashtags[]', reason: 'the same'},
  {list: 'tags', pattern: 'keywords[]', reason: 'the same'},
  {list: 'tags', pattern: 'categories[]', reason: 'the same'},

  {list: 'locale', pattern: 'locale', reason: 'names the language of the page'},
  {list: 'locale', pattern: 'lang', reason: 'VuePress, VitePress, Pandoc: names the language of the page'},
  {list: 'locale', pattern: 'language', reason: 'names the language of the page'},

  {list: 'keep', pattern: 'author', reason: 'a name'},
  {list: 'keep', pattern: 'authors[]', reason: 'names'},
  {list: 'keep', pattern: 'author.*', reason: 'a name and addresses'},
  {list: 'keep', pattern: 'authors[].*', reason: 'names and addresses'},
  {list: 'keep', pattern: '*.author', reason: 'a name'},
  {list: 'keep', pattern: 'sources[].*', reason: 'a source is cited by the title that it has'},
  {list: 'keep', pattern: 'references[].*', reason: 'a source is cited by the title that it has'},
  {
    list: 'keep',
    pattern: 'seoKeywords',
    reason: 'words that people search for: found anew for each market, not translated'
  },
  {list: 'keep', pattern: 'copyright', reason: 'a legal text'},
  {list: 'keep', pattern: 'license', reason: 'the name of a licence'}
]

/** What a project may say about front matter; what it does not say is the default. */
export type FrontMatterOptions = Partial<FrontMatterSettings>

/**
 * The settings of a project: its own patterns before the default ones. A default whose pattern the project lists
 * anywhere gives way, so that `translate: ["author"]` and `keep: ["title"]` do what they say.
 */
export function frontMatterSettings(options: FrontMatterOptions = {}): FrontMatterSettings {
  const own = new Set([
    ...(options.translate ?? []),
    ...(options.keep ?? []),
    ...(options.tags ?? []),
    ...(options.locale ?? []),
    ...Object.keys(options.values ?? {})
  ])
  const rows = (list: DefaultField['list'], patterns: readonly string[] = []): string[] => [
    ...patterns,
    ...defaultFields.filter((row) => row.list === list && !own.has(row.pattern)).map((row) => row.pattern)
  ]
  return {
    translate: rows('translate', options.translate),
    keep: rows('keep', options.keep),
    tags: rows('tags', options.tags),
    locale: rows('locale', options.locale),
    markdown: options.markdown ?? [],
    values: options.values ?? {},
    add: options.add ?? {}
  }
}
