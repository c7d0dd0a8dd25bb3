import {plainText} from '../model/run.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A name that the glossary does not translate, and that the target does not have as it is. A language that says “it”, or
 * nothing, where another repeats the name is forgiven, as long as the rest of the unit has the name; but not a name that
 * is still to be known: `Openai`, `Gpt 4o`.
 */
export const rule: Rule = {
  id: 'name-changed',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, ({sourceTerms, target}, unit) => {
      const text = plainText(target)
      const rest = unit.segments.map((segment) => plainText(segment.target)).join('\n')
      const names = new Set(sourceTerms.filter(({doNotTranslate}) => doNotTranslate).map(({form}) => form))
      return [...names].flatMap((name) => {
        if (has(text, name)) return []
        const resembles = bare(text).includes(bare(name))
        if (!resembles && has(rest, name)) return []
        return [{values: {name}}]
      })
    })
}

/** White space counts as one space; which hyphen it is, and whether a space may break, does not matter. */
function has(text: string, name: string): boolean {
  return plain(text).includes(plain(name))
}

function plain(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[ \t\r\n\u00A0\u202F]+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['OpenAI lägger ned.'],
    target: ['Openai shuts down.'],
    names: ['OpenAI'],
    finds: [{name: 'OpenAI'}]
  },
  {
    from: 'sv',
    to: 'ja',
    source: ['Sora stängs.'],
    target: ['ソラは終了する。'],
    names: ['Sora'],
    finds: [{name: 'Sora'}]
  },
  {from: 'sv', to: 'en', source: ['OpenAI:s modell.'], target: ['OpenAI’s model.'], names: ['OpenAI'], finds: []},
  {from: 'sv', to: 'nb', source: ['Med GPT-4o.'], target: ['Med GPT\u20114o.'], names: ['GPT-4o'], finds: []},
  // “It” for the name, in the next sentence.
  {
    from: 'sv',
    to: 'ja',
    source: ['Sora stängs.', 'Sora kom i fjol.'],
    target: ['Soraが終了する。', '登場は昨年だった。'],
    names: ['Sora'],
    finds: []
  }
]
