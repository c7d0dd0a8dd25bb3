import type {WordForm} from '../../../model/term.ts'

const irregular: Readonly<Record<string, readonly [string, string]>> = {
  good: ['better', 'best'],
  well: ['better', 'best'],
  bad: ['worse', 'worst'],
  ill: ['worse', 'worst'],
  far: ['further', 'furthest'],
  little: ['less', 'least'],
  many: ['more', 'most'],
  much: ['more', 'most']
}

/** One syllable, or two of which the last is -y, -le, -ow or -er. */
const short = /^[^aeiouy]*(?:[aeiou]{1,2}|y)[^aeiouy]*e?$|^[^aeiouy]*[aeiouy]{1,2}[^aeiouy]+(?:y|le|ow|er)$/

/** Fits `short`, and is compared with *more*: participles, and words that compare nothing. */
const never = /ed$|^(?:own|same|such|very|next|last|first|live|raw|real|right|wrong|just|fake|prime|whole)$/

/** The degrees of an adjective; longer ones are compared with *more* and have no form but themselves. */
export function adjectiveForms(adjective: string): WordForm[] {
  const [comparative, superlative] = irregular[adjective] ?? degrees(adjective) ?? []
  return [
    {form: adjective, slot: 'Degree=Pos'},
    ...(comparative === undefined ? [] : [{form: comparative, slot: 'Degree=Cmp'}]),
    ...(superlative === undefined ? [] : [{form: superlative, slot: 'Degree=Sup'}])
  ]
}

function degrees(adjective: string): readonly [string, string] | undefined {
  if (!short.test(adjective) || never.test(adjective)) return undefined
  const stem = /e$/.test(adjective)
    ? adjective.slice(0, -1)
    : /[^aeiou]y$/.test(adjective)
      ? `${adjective.slice(0, -1)}i`
      : /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(adjective)
        ? adjective + adjective.at(-1)!
        : adjective
  return [`${stem}er`, `${stem}est`]
}
