import {abbreviationIn, begins, type Question, type Rule, type Verdict} from './question.ts'

/** Companies and products that a reader of articles meets. */
const exclaimedNames: ReadonlySet<string> = new Set(['Yahoo', 'ヤフー', 'Jeopardy', 'Joomla', 'Kahoot', 'Yum'])

/** Where a sentence goes on although `Intl` ends it; the surest sign first. */
export const goesOn: readonly Rule[] = [
  {
    name: 'inside',
    because:
      'A sentence does not end inside brackets that were opened in its middle, nor inside 「…」; with them it may.',
    judge: (question) =>
      question.stop.inside && !(question.stop.closers !== '' && begins(question)) ? false : undefined
  },
  {
    name: 'nothing-said',
    because: 'Signs alone are no sentence: – … –',
    judge: ({said}) => (said ? undefined : false)
  },
  {
    name: 'mark-of-a-word',
    because: 'A mark after a space and before a word belongs to the word: .NET, …og, ?q=',
    judge: ({stop}) =>
      stop.gap === '' && /(?:^|[\s\p{Ps}\p{Pi}"'])$/u.test(stop.before) && stop.closers === '' ? false : undefined
  },
  {
    name: 'bracketed-mark',
    because: 'A mark alone in brackets is a comment on a word: (!), (?), [...]',
    judge: ({stop}) => (/[\p{Ps}]$/u.test(stop.before) && /^\p{Pe}/u.test(stop.closers) ? false : undefined)
  },
  {
    name: 'exclaimed-name',
    because: 'Some names are written with an exclamation mark: Yahoo!, Yahoo!ニュース, but not Yahoo! The',
    judge: (question) =>
      /^[!！]$/.test(question.stop.marks) &&
      exclaimedNames.has(/[\p{L}]*$/u.exec(question.stop.before)![0]) &&
      (question.opening.first === 'lower' || question.stop.gap === '' || !begins(question))
        ? false
        : undefined
  },
  {
    name: 'sign-that-cannot-begin',
    because: 'No sentence begins with a comma or a closing bracket: “No!” , she said.',
    judge: ({stop}) => (/^["'”’»]*\s?(?:[,;)\]}、，]|[.!?:](?!\S))/.test(stop.after) ? false : undefined)
  },
  {
    name: 'item-number',
    because: 'A number or letter at the start counts: 1. First, a. First, II. First, 1.) First',
    judge: ({stop, begun}) =>
      stop.marks === '.' &&
      (/^(?:[•·▪‣⁃*–—-]\s?)?\p{Ps}?(?:\p{N}{1,3}(?:\.\p{N}{1,3})*|\p{L}|[IVX]{1,5}|[ivx]{1,5})$/u.test(begun.trim()) ||
        (stop.closers === ')' && /(?:^|\s)(?:\p{N}{1,3}|\p{L})$/u.test(stop.before)))
        ? false
        : undefined
  },
  {
    name: 'abbreviation',
    because: 'What follows an abbreviation is judged by how it is used; the lists of the language say that.',
    judge: judgeAbbreviation
  },
  {
    name: 'number-of-lower-letter',
    because: 'A lone small letter before a number is an abbreviation: s. 5, f. 1950, v. 2',
    judge: ({stop, opening}) =>
      stop.marks === '.' && opening.first === 'digit' && /(?:^|[\s(])\p{Ll}$/u.test(stop.before) ? false : undefined
  },
  {
    name: 'initial',
    because:
      'Lone capitals in a row, or one after a name, a preposition or nothing, are initials: av D. Ek; not: plan B. Det',
    judge: (question) => {
      const {stop, lists} = question
      if (stop.marks !== '.' || stop.closers !== '' || stop.gap === '') return undefined
      if (!/\p{Lu}$/u.test(stop.before)) return undefined
      if (begins(question) || abbreviationIn(question) === 'often') return undefined
      const found = /(\S*)[ \u00A0]?(?<![\p{L}\p{N}])((?:\p{Lu}\.[ \u00A0]?)*)(\p{Lu})$/u.exec(stop.before)
      if (found === null) return undefined
      const [, word = '', others = '', initial = ''] = found
      if (others !== '' || word === '' || /^\p{Lu}\.[ \u00A0]?\p{Lu}/u.test(stop.after)) return false
      if (/^[\p{Ps}\p{Pi}"']*\p{Lu}/u.test(word)) return false
      return lists.functionWords.has(word) && !lists.alwaysCapital.has(initial.toLowerCase()) ? false : undefined
    }
  },
  {
    name: 'ordinal-before-month',
    because: 'den 30. September: an ordinal, whatever the capital.',
    judge: ({stop, opening, lists}) =>
      stop.marks === '.' && /\p{N}$/u.test(stop.before) && lists.months.has(opening.word.toLowerCase())
        ? false
        : undefined
  },
  {
    name: 'latin-before-kana',
    because: 'In Japanese a full stop between a Latin word and a Japanese one abbreviates: Dr.スランプ, Inc.は',
    judge: ({stop, opening}) =>
      stop.marks === '.' && stop.gap === '' && opening.first === 'letter' && /\p{Script=Latin}$/u.test(stop.before)
        ? false
        : undefined
  },
  {
    name: 'quotation-taken-up',
    because: 'A particle after a closing mark takes the quotation up again: 「できます。」と答えた',
    judge: ({stop, lists}) =>
      stop.gap === '' && /[\p{Pe}\p{Pf}"]/u.test(stop.closers) && lists.language.goesOn?.test(stop.after) === true
        ? false
        : undefined
  },
  {
    name: 'small-after-exclamation',
    because:
      'A small letter after a closing mark, or after talk without marks, goes on: “No!” she said. – Nei! ropte hun.',
    judge: ({stop, opening, lists}) => {
      if (opening.first !== 'lower' || stop.gap === '' || /^\p{Ll}{1,3}\p{Lu}/u.test(opening.word)) return undefined
      if (stop.closers !== '') return false
      if (!/[!?！？]/.test(stop.marks)) return undefined
      return lists.language.unquotedTalk && !lists.beginnings.has(opening.word) ? false : undefined
    }
  },
  {
    name: 'capital-anyway',
    because: 'After an ellipsis a word that always has a capital proves nothing: I thought... I would go.',
    judge: ({stop, opening, lists}) =>
      /(?:\.\.\.|…|\. \.)$/.test(stop.marks) && lists.alwaysCapital.has(opening.word.toLowerCase()) ? false : undefined
  }
]

function judgeAbbreviation(question: Question): Verdict {
  const {stop, opening, begun, lists} = question
  const kind = abbreviationIn(question)
  if (kind === undefined) return undefined
  if (opening.first === 'digit') return stop.closers === '' ? false : undefined
  if (kind === 'beforeNumber') return /^[IVXLC]+(?!\p{L})/u.test(stop.after) && opening.word !== 'I' ? false : undefined
  if (kind === 'never') return false
  if (stop.closers !== '' || opening.dash) return undefined
  if (opening.openers.startsWith('(') || opening.first === 'code' || opening.first === 'lower') return false
  if (begins(question)) return undefined
  if (kind === 'rarely') return false
  const fronted = /(?:^|[:;] )(\p{L}+\.?)(?:[^:;]|[:;](?! ))*$/u.exec(begun)?.[1]?.toLowerCase()
  return fronted !== undefined && lists.frontings.has(fronted) ? false : undefined
}
