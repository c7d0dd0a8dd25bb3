/** Punctuation that says the same in every language, by the name that it has in all of them. */
const marks: readonly {readonly name: string; readonly pattern: RegExp}[] = [
  {name: '?', pattern: /[?？][\s"'”’»」』)）]*$|か。[」』]?$/u},
  {name: '!', pattern: /[!！][\s"'”’»」』)）]*$/u},
  {name: ':', pattern: /[:：]\s*$/u},
  {name: '…', pattern: /(…|\.\.\.|⋯)/u},
  {name: '“', pattern: /["“”„«»「」『』]/u},
  {name: '(', pattern: /[(（]/u},
  {name: '%', pattern: /[%％]|\b(per ?cent|procent|prosent)\b|パーセント/u},
  {name: '$', pattern: /[$＄]|\b(dollars?)\b|ドル/iu},
  {name: '€', pattern: /€|\beuros?\b|ユーロ/iu}
]

/** How a sentence ends, and what stands in it that is written in every language. */
export function marksIn(text: string): string[] {
  return marks.filter(({pattern}) => pattern.test(text)).map(({name}) => name)
}
