import {pick, type Random} from '../../src/markdown/proof/random.ts'
import {type Vocabulary, word} from './words.ts'

/** Words in a row: a heading, a cell, the text of a link. */
export function phrase(vocabulary: Vocabulary, random: Random, least: number, most: number): string {
  const count = least + Math.floor(random() * (most - least + 1))
  const words: string[] = []
  for (let at = 0; at < count; at++) {
    words.push(at % 2 === 1 && at < count - 1 ? pick(vocabulary.small, random) : word(vocabulary, random))
  }
  return capital(words.join(vocabulary.space))
}

/** A sentence as an article has it: every fourth has a figure, an abbreviation, a quotation or inline markup. */
export function sentence(vocabulary: Vocabulary, random: Random): string {
  const {space, small, stop, comma, ends} = vocabulary
  const count = 12 + Math.floor(random() * 20)
  const words: string[] = []
  for (let at = 0; at < count; at++) {
    const next = at % 2 === 1 ? pick(small, random) : word(vocabulary, random)
    words.push(at % 7 === 6 && at < count - 1 ? next + comma : next)
  }
  const inner = 1 + Math.floor(random() * (count - 2))
  const chance = random()
  const special = specials.find(({below}) => chance < below)
  if (special !== undefined) words[inner] = special.write(vocabulary, random)
  return capital(words.join(space)) + (random() < 0.04 ? pick(ends, random) : stop)
}

interface Special {
  readonly below: number
  readonly write: (vocabulary: Vocabulary, random: Random) => string
}

/** What a sentence may hold one of, by the chance of it. Shares are those of the articles in `content/`. */
const specials: readonly Special[] = [
  {below: 0.07, write: ({tricky}, random) => pick(tricky, random)},
  {below: 0.13, write: (vocabulary, random) => `**${lower(phrase(vocabulary, random, 1, 3))}**`},
  {below: 0.16, write: (vocabulary, random) => `*${lower(phrase(vocabulary, random, 1, 2))}*`},
  {
    below: 0.2,
    write: (vocabulary, random) =>
      `[${lower(phrase(vocabulary, random, 1, 4))}](https://example.com/${Math.floor(random() * 1e6)})`
  },
  {below: 0.22, write: (_, random) => `\`--flag-${Math.floor(random() * 100)}\``},
  {
    below: 0.25,
    write: (vocabulary, random) => vocabulary.quotes[0] + lower(phrase(vocabulary, random, 1, 4)) + vocabulary.quotes[1]
  }
]

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
