import type {WrittenTerms} from '../../model/brought.ts'
import type {Place} from '../../model/finding.ts'
import {languageOf} from '../../model/locale.ts'
import type {Concept, Glossary, Term} from '../../model/term.ts'
import {LeftOut} from '../left-out.ts'
import {escapeAttribute, escapeText} from '../xml/serialize.ts'
import {forbidden} from '../xml/shield.ts'
import {writeId} from './id.ts'
import {commonGender, genders, namespaces, partsOfSpeech, statuses} from './vocabulary.ts'

/**
 * A termbase as TBX-Basic (ISO 30042:2019), data categories as tags. What TBX-Basic has no place for is told: it stays
 * in the glossary, and an import of the file leaves it there.
 */
export function writeTbx({concepts}: Glossary): WrittenTerms {
  const left = new LeftOut('terms-left-out', 'TBX-Basic')
  const entries = [...concepts.values()].flatMap((concept) => entry(concept, left))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="${namespaces.core}" xmlns:min="${namespaces.min}" xmlns:basic="${namespaces.basic}">`,
    '  <tbxHeader><fileDesc><sourceDesc><p>ordbro</p></sourceDesc></fileDesc></tbxHeader>',
    '  <text>',
    '    <body>',
    ...entries.map((line) => `      ${line}`),
    '    </body>',
    '  </text>',
    '</tbx>'
  ]
  return {text: `${lines.join('\n')}\n`, findings: left.findings()}
}

function entry(concept: Concept, left: LeftOut): string[] {
  const {id, domain, definition, note, source, draft, doNotTranslate, terms, place} = concept
  if (terms.size === 0) {
    left.add('concept', place)
    return []
  }
  if (draft) left.add('status', place)
  if (doNotTranslate) left.add('doNotTranslate', place)
  const text = textIn(place, left)
  const described = definition === undefined ? [] : text('basic:definition', definition)
  const sourced = source === undefined ? [] : text('basic:source', source)
  return [
    `<conceptEntry id="${escapeAttribute(writeId(id))}">`,
    ...(domain === undefined ? [] : indented(text('min:subjectField', domain))),
    // A source is of the definition where there is one.
    ...indented(
      described.length > 0 && sourced.length > 0
        ? ['<descripGrp>', ...indented([...described, ...sourced]), '</descripGrp>']
        : [...described, ...sourced]
    ),
    ...(note === undefined ? [] : indented(text('note', note))),
    ...[...terms].flatMap(([locale, list]) =>
      indented([
        `<langSec xml:lang="${escapeAttribute(locale)}">`,
        ...list.flatMap((term) => indented(termSec(term, locale, left))),
        '</langSec>'
      ])
    ),
    '</conceptEntry>'
  ]
}

function termSec(term: Term, locale: string, left: LeftOut): string[] {
  const {status, partOfSpeech, gender, note, place} = term
  const text = textIn(place, left)
  if (partOfSpeech === 'properNoun') left.add('partOfSpeech', place, partOfSpeech)
  if (gender === 'common' && !commonGender.has(languageOf(locale))) left.add('gender', place, gender)
  if (term.caseSensitive) left.add('caseSensitive', place)
  for (const field of ['inflection', 'forms', 'compounds'] as const)
    if (term[field] !== undefined) left.add(field, place)
  const inside = [
    ...text('term', term.term),
    ...text('min:administrativeStatus', statuses[status]),
    ...(partOfSpeech === undefined ? [] : text('min:partOfSpeech', partsOfSpeech[partOfSpeech])),
    ...(gender === undefined ? [] : text('basic:grammaticalGender', genders[gender])),
    ...(note === undefined ? [] : text('note', note))
  ]
  return ['<termSec>', ...indented(inside), '</termSec>']
}

/** Elements with text; characters that XML cannot write are told and left out. */
function textIn(place: Place, left: LeftOut): (name: string, value: string) => string[] {
  return (name, value) => {
    const written = value.replace(forbidden, (sign) => {
      left.add(name.replace(/^.*:/, ''), place, codePoint(sign))
      return ''
    })
    return [`<${name}>${escapeText(written)}</${name}>`]
  }
}

function codePoint(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
