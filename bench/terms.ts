import {compileTerms} from '../src/terms/compile-terms.ts'
import {spot} from '../src/terms/spot.ts'
import {falseCuts} from './terms/false-cuts.ts'
import {glossaryOf, ownRule} from './terms/own-rule.ts'
import {formsOf, protocolTerms, type Score, score, scoreHeads} from './terms/protocol.ts'
import {rivals} from './terms/rival-rules.ts'
import {languages, runningText, wordList} from './terms/word-list.ts'

/**
 * `npm run bench:terms [-- --show sv]`: how well ordbro and the rules of others find the forms of nouns that annotators
 * have read, by the protocol of the corpora's README. `--show` names what was missed and what was wrong.
 */
const shown = process.argv.at(process.argv.indexOf('--show') + 1)

/** Languages that write compounds as one word. */
const compounding: ReadonlySet<string> = new Set(['sv', 'nb'])

for (const locale of languages) {
  const words = wordList(locale)
  if (words === undefined) {
    console.log(`${locale}: skipped: not in ../shared/corpora`)
    continue
  }
  const terms = protocolTerms(words, locale)
  const forms = formsOf(words)
  const own = score(words, terms, ownRule(terms, forms, locale))
  console.log(`${locale}: ${terms.length} terms, ${own.occurrences} occurrences`)
  for (const [name, rule] of Object.entries(rivals)) {
    print(name, score(words, terms, rule(terms, forms, locale)))
  }
  print('ordbro', own)
  const find = ownRule(terms, forms, locale, ({part}) => part === 'head')
  const heads = scoreHeads(words, terms, find)
  if (compounding.has(locale)) {
    const common = words.filter(({partOfSpeech}) => partOfSpeech !== 'PROPN')
    print(`ordbro, heads of compounds (${heads.occurrences})`, heads)
    print('  names left out, which the protocol counts wrong', scoreHeads(common, terms, find))
  }
  if (shown === locale) [own, heads].forEach(explain)
  const text = locale === 'ja' ? runningText(locale) : undefined
  if (text === undefined) continue
  // Sentences that were joined stand in one paragraph, as in an article.
  const hits = spot(compileTerms(glossaryOf(terms, locale), locale), text)
  const cuts = falseCuts(text, words, new Set(terms), hits)
  console.log(`  running text: ${cuts.found} of ${cuts.words} found; ${cuts.falseCuts} of ${cuts.hits} hits cut a word`)
  if (shown === locale) console.log(`  missed: ${cuts.missed.join(' ')}\n  cut: ${cuts.cut.join(' ')}`)
}

function print(name: string, {recall, precision}: Score): void {
  console.log(`  ${name.padEnd(48)} recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`)
}

function explain({missed, wrong}: Score): void {
  for (const [what, list] of Object.entries({missed, wrong})) {
    const rows = [...list].toSorted((left, right) => right[1] - left[1])
    console.log(`  ${what}: ${rows.map(([name, count]) => `${name} (${count})`).join(', ')}`)
  }
}
