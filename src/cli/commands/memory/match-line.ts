import type {Words} from '../../../messages.ts'
import {plainText} from '../../../model/run.ts'
import type {Match} from '../../../model/translation-memory.ts'

/** A match as data: what a program wants of it. */
export function matchData({source, target, score, tier, origin, parts, adapted, via}: Match): object {
  return {
    source: plainText(source.runs),
    target: plainText(target.runs),
    score,
    tier,
    origin,
    parts,
    ...(adapted && {adapted}),
    ...(via !== undefined && {via})
  }
}

/** Where a match comes from: `segments/nb/a.md.xlf#u4k…/s1`, through which languages. */
export function originOf({origin: {file, unit, segment}, via}: Match): string {
  const place = unit === undefined ? file : `${file}#${unit}${segment === undefined ? '' : `/${segment}`}`
  return via === undefined ? place : `${place} (${via.join(' → ')})`
}

/** What the score is made of, in words: `13 tokens, 1 edit; codes −1`. Nothing that took nothing off is named. */
export function partsIn(
  {parts: {tokens, edits, codes, numbers, case: ofCase, punctuation, penalties}, adapted}: Match,
  words: Words
): string {
  const off = [
    {name: 'codes', points: codes},
    {name: adapted ? 'adapted' : 'numbers', points: numbers},
    {name: 'case', points: ofCase},
    {name: 'punctuation', points: punctuation},
    ...penalties
  ].filter(({points}) => points > 0)
  const told = off.map(({name, points}) => words.say(`cli:memory.part.${name}`, {count: points}))
  return [words.say('cli:memory.tokens', {count: tokens, edits}), ...told].join('; ')
}
