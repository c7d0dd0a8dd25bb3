import {defaultSyntax} from '../markdown/syntax.ts'
import {type Band, bandNames, usualWeights} from '../model/bands.ts'
import {type PathPattern, parsePattern} from './path-pattern.ts'
import {choice, flag, list, locale, object, percents, type Rule, refine, table, text, whole} from './rule.ts'

/** Extensions that are switched together: GitHub's four. */
export const gfm: readonly string[] = ['autolinks', 'strikethrough', 'tables', 'taskLists']

/** What `syntax` may name. MDX is no setting: the ending `.mdx` decides. */
const syntaxNames: readonly string[] = ['gfm', ...Object.keys(defaultSyntax).filter((name) => name !== 'mdx')]

const syntax: Rule<Partial<Readonly<Record<string, boolean>>>> = object(
  'Markdown extensions, on or off. CommonMark is always on; .mdx files are read as MDX.',
  Object.fromEntries(
    syntaxNames.map((name) => [
      name,
      flag(
        name === 'gfm' ? `GitHub Flavored Markdown: ${gfm.join(', ')}.` : `The extension ${name}.`,
        defaultSyntax[name] ?? true
      )
    ])
  )
)

const fields = (what: string): Rule<string[]> =>
  list(
    `${what} Added to the defaults. Dotted paths: crossPromote[].title, seo*, *Alt; * stands for any characters of one name.`,
    text('The pattern of a field.', {minLength: 1})
  )

const names = (what: string): Rule<string[]> =>
  list(`${what} Added to the defaults; "!name" takes a default away.`, text('A name.', {minLength: 1}))

function pattern(description: string, needs: {readonly locale: boolean}, example: string): Rule<PathPattern> {
  return refine(text(description, {examples: [example]}), (written, at, refuse) => {
    const parsed = parsePattern(written)
    if (typeof parsed === 'string') return refuse(`config-${parsed}`, at, {value: written})
    if (needs.locale && !parsed.hasLocale) return refuse('config-pattern-locale', at, {value: written})
    return parsed
  })
}

const articles = list(
  'Where articles are. The first entry that fits a file is its entry. Default: content/{locale}/{slug} → localized/{locale}/{slug}.',
  object(
    'A pattern of article paths, and where their builds go.',
    {
      pattern: pattern(
        'Paths of articles. {slug} stands for a path of any depth; {locale} for a language tag. Without an ending it takes .md, .mdx and .txt.',
        {locale: false},
        'content/{locale}/{slug}'
      ),
      locale: locale(
        'The locale of all articles of the pattern, where the pattern has no {locale}. Default: sourceLocale.'
      ),
      output: pattern(
        'The path of a build; it may be inside the content folder.',
        {locale: true},
        'localized/{locale}/{slug}'
      ),
      segments: pattern(
        'The path of segment files below segments/{locale}/, without ending. For a project in which two patterns have the same slugs.',
        {locale: false},
        'blog/{slug}'
      )
    },
    ['pattern']
  ),
  {minItems: 1}
)

const weights = Object.fromEntries(
  bandNames.map((band) => [band, whole(weightOf(band), 0, 100, usualWeights[band])])
) as Record<Band, Rule<number>>

function weightOf(band: Band): string {
  if (band === 'repetition') return 'What was counted before, in any file.'
  return band === 'none' ? 'No match.' : `A match of ${band}.`
}

/** Everything that may stand in `ordbro.config.json`; the JSON Schema is made from it. */
export const config = object('Settings of an ordbro project.', {
  $schema: text('The address of this schema, for editors.'),
  sourceLocale: locale('The locale of the source, for articles with several variants and no segment file yet.'),
  locales: list(
    'The locales that articles are built in. Default: those that are found in the article folders and in segments/.',
    locale('A language tag (BCP 47).'),
    {minItems: 1, uniqueItems: true}
  ),
  articles,
  build: object('How locale builds are made.', {
    minState: choice(
      'The least state of a target that is built.',
      ['initial', 'translated', 'reviewed', 'final'],
      'translated'
    ),
    onStale: choice(
      'A target whose source changed after it was made: build it, write the source, or fail.',
      ['keep', 'source', 'fail'],
      'keep'
    ),
    onMissing: choice(
      'A segment without a target: write the source, leave the article out, or fail.',
      ['source', 'skip-article', 'fail'],
      'source'
    ),
    strip: flag('Whether author directives are taken out of builds.', false)
  }),
  syntax,
  frontMatter: object('What is done with the fields of front matter.', {
    translate: fields('Fields for the translator.'),
    keep: fields('Fields that look like prose but stay as they are.'),
    tags: fields("Lists of tags, replaced by the glossary's terms."),
    markdown: list('Translatable fields whose values are Markdown.', text('The pattern of a field.', {minLength: 1})),
    values: table(
      'Words of a closed set: field → word → locale → word.',
      table('The words of a field.', table('A word in each locale.', text('The word.')))
    ),
    locale: fields('Fields that name the locale of the page, replaced where present.'),
    add: table('Fields that a build adds: name → value; {locale} is the target.', text('The value.'))
  }),
  html: object('HTML in Markdown.', {
    attributes: names('Attributes for the translator.'),
    skip: names('Elements whose content is not for the translator.')
  }),
  mdx: object('JSX in .mdx files.', {attributes: names('Attributes for the translator.')}),
  emphasisFallback: list(
    'What is tried, in order, when an emphasis mark does not parse where the translation puts it: move its edge punctuation out, write HTML, add a space.',
    choice('A way out.', ['move', 'html', 'space']),
    {uniqueItems: true, default: ['html']}
  ),
  memory: object('The translation memory.', {
    showFrom: whole('The least score of a match that is shown.', 30, 101, 60),
    draftFrom: whole('The least score of a match that fills an empty target.', 30, 101, 85),
    weights: object('How much of a word a translator is paid, in percent, by the score of its best match.', weights)
  }),
  check: object('When ordbro check fails.', {
    minCoverage: percents('The least coverage in percent: how many of the judged terms are honoured.'),
    minReach: percents('The least reach in percent: how many of the terms are judged.')
  })
})
