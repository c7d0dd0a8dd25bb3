import {begins, isWord, type Rule} from './question.ts'
import type {Opening} from './stop.ts'

const begun: ReadonlySet<Opening['first']> = new Set(['upper', 'digit', 'letter', 'code', 'stops'])

/**
 * Where a sentence ends although `Intl` sees none: UAX #29 goes on after a full stop whenever the next letter is a small
 * one, whatever stands between, and before every dash.
 */
export const ends: readonly Rule[] = [
  {
    name: 'address',
    because: 'An address after a word and a full stop stands for itself, though it is in lower case.',
    judge: (question) => (/^(?:https?:\/\/|www\.)/.test(question.stop.after) && isWord(question) ? true : undefined)
  },
  {
    name: 'dash-before-talk',
    because: 'Talk begins with a dash: Hun nikket. – Ja, sa hun. After a quotation a dash names who said it.',
    judge: ({stop, opening}) =>
      opening.dash && stop.gap !== '' && !/[\p{Pf}\p{Pi}"]/u.test(stop.closers) && begun.has(opening.first)
        ? true
        : undefined
  },
  {
    name: 'number-begins',
    because:
      'A number after a word and a full stop begins a sentence, though a small letter follows: Det er sent. 75 land er med.',
    judge: (question) =>
      question.opening.first === 'digit' && !question.opening.dash && question.stop.gap !== '' && isWord(question)
        ? true
        : undefined
  },
  {
    name: 'bracketed-item',
    because: 'A letter or number in brackets after a word and a full stop counts: (a) First. (b) Second. iii) Third',
    judge: (question) =>
      question.stop.gap !== '' &&
      /^\(?(?:\p{L}|[ivx]{1,5}|\p{N}{1,2})\)\s+\S/u.test(question.stop.after) &&
      isWord(question)
        ? true
        : undefined
  },
  {
    name: 'small-letter-name',
    because: 'Names such as iPhone, eBay and macOS begin sentences as they are.',
    judge: (question) =>
      /^\p{Ll}{1,3}\p{Lu}/u.test(question.opening.word) && question.stop.gap !== '' && isWord(question)
        ? true
        : undefined
  },
  {
    name: 'careless-small-letter',
    because: 'A word that begins sentences, after a word and a full stop: the capital was forgotten.',
    judge: (question) =>
      question.stop.gap !== '' &&
      question.stop.closers === '' &&
      /^\.$/.test(question.stop.marks) &&
      question.opening.first === 'lower' &&
      question.opening.openers === '' &&
      question.lists.beginnings.has(question.opening.word) &&
      isWord(question)
        ? true
        : undefined
  },
  {
    name: 'space-forgotten',
    because: 'A word that begins sentences right after a small letter and a full stop: the space was forgotten.',
    judge: (question) =>
      question.stop.gap === '' &&
      question.opening.first === 'upper' &&
      /[\p{Ll}\p{N})]$/u.test(question.stop.before) &&
      begins(question) &&
      /^[\p{L}'’]+\s/u.test(question.stop.after) &&
      isWord(question)
        ? true
        : undefined
  },
  {
    name: 'ellipsis-sign',
    because: 'Intl knows ... as stops, but not the sign …',
    judge: ({stop, opening}) =>
      stop.marks.endsWith('…') && stop.gap !== '' && (opening.first === 'upper' || opening.first === 'code')
        ? true
        : undefined
  }
]
