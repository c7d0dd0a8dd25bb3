/** What is around an edge of a match, in the direction that leads out of it. */
export interface Joint {
  /** The edge character of the match, as it stands in the text. */
  readonly inner: string
  /** The first character outside; empty at an end of the text. */
  readonly outer: string
  /** The one after that. */
  readonly beyond: string
}

interface Rule {
  readonly outer: string
  /** Whether the sign makes one word of what is on both sides. */
  readonly joins: (joint: Joint) => boolean
}

const letterOrDigit = /^[\p{L}\p{M}\p{Nd}]/u
const lowerOrDigit = /^[\p{Ll}\p{Nd}]/u
const digit = /^\p{Nd}/u
const lower = /^\p{Ll}/u

/**
 * Signs after a match that make it a part of a longer word, which is then no exact occurrence. Anything else ends a
 * word: the apostrophe too (`Sora's` is Sora and a clitic), and the slash (`AI/ML`).
 */
export const after: readonly Rule[] = [
  // A hyphen compound (AI-modell), also a halved one (AI- och ML-modeller). Two hyphens are a dash.
  {outer: '-', joins: ({beyond}) => beyond !== '-'},
  // Swedish inflects abbreviations with a colon: AI:n, LLM:er.
  {outer: ':', joins: ({beyond}) => lower.test(beyond)},
  // Names and numbers with a stop inside: Node.js, openai.com, GPT-4.5. A capital is a new sentence without its space.
  {outer: '.', joins: ({beyond}) => lowerOrDigit.test(beyond)},
  // A decimal or grouped number: 4,5.
  {outer: ',', joins: ({inner, beyond}) => digit.test(inner) && digit.test(beyond)},
  // Names that end in a sign: C++, Disney+; C# and F#. A plus before a word is an "and".
  {outer: '+', joins: ({beyond}) => !letterOrDigit.test(beyond)},
  {outer: '#', joins: () => true},
  // An address: news@example.com.
  {outer: '@', joins: ({beyond}) => letterOrDigit.test(beyond)}
]

/** The same before a match; `beyond` is the character on the sign's other side. */
export const before: readonly Rule[] = [
  // video-AI, but not a list mark, a minus or a dash.
  {outer: '-', joins: ({beyond}) => letterOrDigit.test(beyond)},
  // www.sora.com, 2.5. A capital is a new sentence without its space.
  {outer: '.', joins: ({inner, beyond}) => lowerOrDigit.test(inner) && letterOrDigit.test(beyond)},
  {outer: ',', joins: ({inner, beyond}) => digit.test(inner) && digit.test(beyond)},
  // An address, but not @ordbro.
  {outer: '@', joins: ({beyond}) => letterOrDigit.test(beyond)}
]

/** Whether a sign joins the match to what follows it, or to what is before it. */
export function joins(rules: readonly Rule[], joint: Joint): boolean {
  return rules.some((rule) => rule.outer === joint.outer && rule.joins(joint))
}
