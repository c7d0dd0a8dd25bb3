import {pick, type Random, seeded} from '../../src/markdown/proof/random.ts'
import {phrase, sentence} from './sentence.ts'
import {type Language, type Vocabulary, vocabularyOf} from './words.ts'

/** An article that nobody wrote. */
export interface MadeArticle {
  readonly language: Language
  readonly text: string
  /** A word that no other article of the same seed has; it is in the title, and in about every tenth sentence. */
  readonly name: string
}

interface Writing {
  readonly vocabulary: Vocabulary
  readonly random: Random
  readonly name: string
}

/**
 * Markdown in the shapes of the project's own articles: front matter, sections with paragraphs, lists, tables, quotes,
 * code, images and footnotes; about 6 KB. The same arguments give the same text on every machine.
 */
export function makeArticle(language: Language, number: number, seed = 'bench'): MadeArticle {
  const random = seeded(`${seed} ${language} ${number}`)
  const name = nameOf(number)
  const writing = {vocabulary: vocabularyOf(language), random, name}
  const blocks = [frontMatter(writing, language), paragraph(writing, 3)]
  const sections = 3 + Math.floor(random() * 3)
  for (let section = 0; section < sections; section++) {
    blocks.push(`${random() < 0.3 ? '###' : '##'} ${phrase(writing.vocabulary, random, 2, 6)}`)
    blocks.push(paragraph(writing, 1 + Math.floor(random() * 3)))
    blocks.push(pick(shapes, random)(writing))
  }
  blocks.push(code(writing))
  const footnotes = random() < 0.5 ? 1 : 0
  if (footnotes > 0) blocks.push(`${sentence(writing.vocabulary, random)}[^1]`, `[^1]: ${say(writing)}`)
  return {language, name, text: `${blocks.join('\n\n')}\n`}
}

/** `Velora-000042`: sorts by number. */
function nameOf(number: number): string {
  return `Velora-${String(number).padStart(6, '0')}`
}

function say({vocabulary, random, name}: Writing): string {
  const text = sentence(vocabulary, random)
  return random() < 0.1 ? `${name}${vocabulary.space}${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}

function paragraph(writing: Writing, sentences: number): string {
  return Array.from({length: sentences}, () => say(writing)).join(writing.vocabulary.space)
}

function list(writing: Writing, count: number, mark: (at: number) => string): string {
  return Array.from({length: count}, (_, at) => mark(at) + say(writing)).join('\n')
}

/** What a section holds besides its first paragraph. */
const shapes: readonly ((writing: Writing) => string)[] = [
  (writing) => paragraph(writing, 3),
  (writing) => list(writing, 3, () => '- '),
  (writing) => list(writing, 3, (at) => `${at + 1}. `),
  (writing) => list(writing, 3, (at) => (at === 1 ? '  - ' : '- ')),
  (writing) => list(writing, 3, (at) => `- [${at === 0 ? 'x' : ' '}] `),
  ({vocabulary, random}) =>
    Array.from({length: 4}, (_, row) =>
      row === 1 ? '| --- | ---: |' : `| ${phrase(vocabulary, random, 1, 3)} | ${Math.floor(random() * 9000)} |`
    ).join('\n'),
  (writing) => `> ${paragraph(writing, 2)}`,
  code,
  ({vocabulary, random}) => `![${phrase(vocabulary, random, 3, 8)}](/images/${Math.floor(random() * 1e6)}.png)`
]

const commands = ['npm run build', 'git add -A', 'curl -s https://example.com/api', 'export LANG=C', 'echo "$HOME"']

function code({random}: Writing): string {
  const lines = Array.from({length: 20 + Math.floor(random() * 24)}, () => {
    const value = Math.floor(random() * 1e6)
    return `${pick(commands, random)} --option-${value % 97}=${value}`
  })
  return ['```sh', ...lines, '```'].join('\n')
}

function frontMatter({vocabulary, random, name}: Writing, language: Language): string {
  const words = (least: number, most: number): string => phrase(vocabulary, random, least, most)
  /** One of two dozen, as a site has them. */
  const tag = (): string => phrase(vocabulary, seeded(`tag ${Math.floor(random() * 24)}`), 1, 1)
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  return [
    '---',
    `title: "${name}: ${words(3, 7)}"`,
    `description: "${words(10, 20)}${vocabulary.stop}"`,
    `pubDate: 2026-0${1 + Math.floor(random() * 9)}-${day}`,
    `locale: "${language}"`,
    `heroImage: "/images/${Math.floor(random() * 1e6)}.jpg"`,
    `heroImageAlt: "${words(4, 8)}"`,
    `tags: [${Array.from({length: 3}, () => `"${tag()}"`).join(', ')}]`,
    'featured: true',
    `priority: ${Math.floor(random() * 10)}`,
    'sources:',
    `  - title: "${words(3, 6)}"`,
    `    url: "https://example.com/${Math.floor(random() * 1e6)}"`,
    '---'
  ].join('\n')
}
