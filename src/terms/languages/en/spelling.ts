/**
 * Pairs of British and American spellings, as a pattern of the first, what it becomes, and the way back. Only where a
 * rule is sure: *metre* and *meter* are two words, and no rule tells *practise* from *practice*. Patterns are in lower
 * case, so that names stay what they are.
 */
interface Pair {
  readonly british: RegExp
  readonly american: RegExp
  readonly toAmerican: string
  readonly toBritish: string
}

/** Stems of colour/color. What follows is limited: *laboratory* and *humorous* are the same for all. */
const our = group(
  `arb arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum sav
  splend tum val vap vig`
)
const afterOur = '(?=(?:s|ed|ing|less|ful|able|al|ally|ist|hood|er|ers|ite|ites)?\\b)'

/** Stems of centre/center. */
const re = group('cent epicent fib calib lit theat lust spect sab')

/** Words in -ise that nobody writes with a z, beside those with -aise, -oise, -uise and -wise. */
const alwaysIse = group(
  `advert adv anis appr ar cerv chast chem circumc compr comprom conc dem desp dev enfranch enterpr exc exerc expert
  franch improv inc marqu merchand mort parad pract prec prem prom repr rev superv surm surpr telev treat val`
)

/** Words in -ize that nobody writes with an s. */
const alwaysIze = group('caps downs ups rights outs overs unders supers res')

const afterIse = '(?=(?:e|es|ed|er|ers|ing|able|ation|ations)\\b)'

/** Verbs whose l is doubled in Britain. */
const doubling = `((?:re|mis|un)?${group(
  'cancel channel counsel dial fuel funnel label level marvel model panel quarrel rival signal total travel tunnel'
)})`

const pairs: readonly Pair[] = [
  pair(`\\b(${our})our${afterOur}`, '$1or', `\\b(${our})or${afterOur}`, '$1our'),
  pair(`\\b(${re})re(?=s?\\b)`, '$1er', `\\b(${re})er(?=s?\\b)`, '$1re'),
  pair(
    `\\b(?!${alwaysIse}is)([a-z]{2,}[^aouw])is${afterIse}`,
    '$1iz',
    `\\b(?!${alwaysIze}iz)([a-z]{2,}[^aouw])iz${afterIse}`,
    '$1is'
  ),
  pair(
    '\\b(anal|paral|catal|dial|hydrol)ys(?=e|ed|er|ers|ing\\b)',
    '$1yz',
    '\\b(anal|paral|catal|dial|hydrol)yz(?=e|ed|er|ers|ing\\b)',
    '$1ys'
  ),
  pair(`\\b${doubling}l(?=(?:ed|ing|er|ers)\\b)`, '$1', `\\b${doubling}(?=(?:ed|ing|er|ers)\\b)`, '$1l'),
  pair('\\b(catal|dial|anal)ogue(?=s?\\b)', '$1og', '\\b(catal|dial|anal)og(?=s?\\b)', '$1ogue'),
  pair('\\b(lic|def|off|pret)ence(?=s?\\b)', '$1ense', '\\b(lic|def|off|pret)ense(?=s?\\b)', '$1ence'),
  pair('\\b(acknowledg|judg)ement', '$1ment', '\\b(acknowledg|judg)ment', '$1ement'),
  pair('\\bgrey', 'gray', '\\bgray', 'grey'),
  pair('\\bartefact', 'artifact', '\\bartifact', 'artefact')
]

function group(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`
}

function pair(british: string, toAmerican: string, american: string, toBritish: string): Pair {
  return {british: new RegExp(british, 'g'), american: new RegExp(american, 'g'), toAmerican, toBritish}
}

/** A term as the other side of the Atlantic spells it, or `undefined` where it is the same or no rule is sure. */
export function otherSpelling(term: string): string | undefined {
  for (const {british, american, toAmerican, toBritish} of pairs) {
    const other = term.replace(british, toAmerican)
    if (other !== term) return other
    const back = term.replace(american, toBritish)
    if (back !== term) return back
  }
  return undefined
}
