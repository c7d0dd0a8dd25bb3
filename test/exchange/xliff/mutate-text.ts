import {pick, type Random} from '../../../src/markdown/proof/random.ts'

/** What a stranger, a tool or an accident may put anywhere. */
const pieces = [
  ...[
    '&',
    '<',
    '>',
    '"',
    "'",
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\u000B',
    '\uFFFE',
    '\uD800',
    '\uFEFF',
    '\u2028',
    '='
  ],
  ...['&amp;', '&lt;', '&quot;', '&apos;', '&#65;', '&#x41;', '&#xD;', '&#x3D;', '&nbsp;', ']]>', 'cp:', 'cp:\\1;'],
  ...['\n=======\n', '\n|||||||', '\n<<<<<<< x\n', '\n>>>>>>> x\n', '\n======', '{{x}}', '日本語', '🎉'],
  ...[
    '<!-- x -->',
    '<?x y?>',
    '<![CDATA[x]]>',
    '<cp hex="0001"/>',
    '<ph id="s1.1"/>',
    '<pc id="s1.1">',
    '</pc>',
    '<mrk id="m">'
  ],
  ...['<x/>', '<note>x</note>', '<target></target>', '<target>x</target>', '<ignorable><source/></ignorable>'],
  ...[
    ' id="s1"',
    ' state="final"',
    ' order="2"',
    ' xml:space="default"',
    ' xml:lang="sv"',
    ' canDelete="no"',
    ' xmlns:a="b"'
  ]
]

/** Values that an attribute may get besides those that others have. */
const values = [
  '',
  ' ',
  'no',
  'yes',
  'x y',
  'ä',
  'a b',
  '-1',
  '1,2',
  's1',
  's1.1',
  's9.9',
  'final',
  'ordbro:',
  'a:b',
  'xx-'
]

type Mutator = (text: string, random: Random) => string

/** Ways to change a text. What they make is seldom right, and often nearly. */
const mutators: readonly Mutator[] = [
  (text, random) => splice(text, at(text, random), 0, pick(pieces, random)),
  (text, random) => splice(text, at(text, random), 1 + Math.floor(random() * 12), ''),
  (text, random) => splice(text, at(text, random), 1, pick([...text], random)),
  // An attribute with another's value, or a strange one.
  (text, random) => swapMatch(text, /="([^"<>]*)"/g, random, (found) => `="${pick([...found, ...values], random)}"`),
  (text, random) => swapMatch(text, / id="([^"<>]*)"/g, random, (found) => ` id="${pick(found, random)}"`),
  (text, random) => swapMatch(text, / [\w:]+="[^"<>]*"/g, random, () => ''),
  // The text of an element with another's.
  (text, random) => swapMatch(text, />([^<>]+)</g, random, (found) => `>${pick(found, random)}<`),
  (text, random) => lines(text, random, (list, line) => list.toSpliced(line, 1)),
  (text, random) => lines(text, random, (list, line, other) => list.toSpliced(other, 0, list[line]!)),
  (text, random) => lines(text, random, (list, line, other) => list.with(line, list[other]!).with(other, list[line]!)),
  // A whole element once more, in another place.
  (text, random) => {
    const found = [
      ...text.matchAll(/^( *)<(unit|segment|ignorable|data|note|group|mda:metaGroup)\b[\s\S]*?^\1<\/\2>\n/gm)
    ]
    if (found.length === 0) return text
    return splice(text, pick(found, random).index, 0, pick(found, random)[0])
  }
]

/** The text with one to three changes. */
export function mutateText(text: string, random: Random): string {
  let changed = text
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) changed = pick(mutators, random)(changed, random)
  return changed
}

function at(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1))
}

function splice(text: string, start: number, count: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(start + count)
}

/** One match replaced; `replace` is given what the group of every match holds. */
function swapMatch(text: string, pattern: RegExp, random: Random, replace: (found: string[]) => string): string {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return text
  const {index, 0: whole} = pick(matches, random)
  return splice(text, index, whole.length, replace(matches.map((match) => match[1] ?? '')))
}

function lines(
  text: string,
  random: Random,
  change: (list: readonly string[], line: number, other: number) => readonly string[]
): string {
  const list = text.split('\n')
  const one = (): number => Math.floor(random() * list.length)
  return change(list, one(), one()).join('\n')
}
