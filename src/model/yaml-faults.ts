/**
 * What is wrong with a piece of YAML, by the `yaml` package's code and, where one code is several things, its message
 * and how the text goes on at the fault.
 */
type Fault = readonly [message: RegExp | undefined, fault: string, text?: RegExp]

/** Each row's first fault whose message and text fit; a group in the message is the detail that is said. */
const faults: Readonly<Record<string, readonly Fault[]>> = {
  ALIAS_PROPS: [[undefined, 'alias-with-more']],
  BAD_ALIAS: [
    [/ending in :/, 'name-before-colon'],
    [undefined, 'name-missing']
  ],
  BAD_COLLECTION_TYPE: [[undefined, 'tag-misplaced']],
  BAD_DIRECTIVE: [[undefined, 'directive-unknown']],
  BAD_DQ_ESCAPE: [[/sequence (.+)/, 'escape-unknown']],
  BAD_INDENT: [
    [/end with a (.)/, 'bracket-open'],
    [undefined, 'indent']
  ],
  BAD_PROP_ORDER: [[/after the (.+) indicator/, 'mark-too-early']],
  BAD_SCALAR_START: [
    [/tab character/, 'tab'],
    [/(\S)$/, 'text-begins-with']
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    [/compact mappings/, 'colon-in-text'],
    [undefined, 'list-for-name']
  ],
  BLOCK_IN_FLOW: [[undefined, 'lines-in-brackets']],
  DUPLICATE_KEY: [[undefined, 'name-twice']],
  IMPOSSIBLE: [[undefined, 'unexpected']],
  KEY_OVER_1024_CHARS: [[undefined, 'name-too-long']],
  MISSING_CHAR: [
    [/closing (["'])quote/, 'quote-open'],
    [/end with a (.)/, 'bracket-open'],
    [/followed by map values/, 'colon-missing'],
    [/Comments/, 'comment-without-space'],
    [/Tags and anchors/, 'mark-without-space'],
    [/Missing space after :/, 'colon-without-space'],
    [/Missing ,/, 'comma-missing'],
    [/without - indicator/, 'dash-missing'],
    [/directives-end/, 'dashes-missing'],
    [undefined, 'unexpected']
  ],
  MULTILINE_IMPLICIT_KEY: [[undefined, 'name-over-lines']],
  MULTIPLE_ANCHORS: [[undefined, 'anchor-twice']],
  MULTIPLE_DOCS: [[undefined, 'second-document']],
  MULTIPLE_TAGS: [[undefined, 'tag-twice']],
  NON_STRING_KEY: [[undefined, 'name-not-text']],
  RESOURCE_EXHAUSTION: [[undefined, 'too-much']],
  TAB_AS_INDENT: [[undefined, 'tab']],
  TAG_RESOLVE_FAILED: [
    [/Unresolved tag: (.+)/, 'tag-unknown'],
    [undefined, 'tag-misplaced']
  ],
  UNEXPECTED_TOKEN: [
    [/Block scalar header/, 'text-behind-block-sign'],
    [/block-seq-ind on same line/, 'list-behind-name'],
    [/Unexpected ,|empty item/, 'comma-too-many'],
    [/flow-(?:seq|map)-end/, 'bracket-not-open'],
    [undefined, 'dashes-too-many', /^--+ /],
    [undefined, 'unexpected']
  ]
}

/**
 * Our name for what the `yaml` package says, with the detail behind a colon; words are under `words:yaml`. A code of a
 * later version of the package is what is not expected.
 *
 *     BAD_DQ_ESCAPE, Invalid escape sequence \d → escape-unknown:\d
 *
 * @param rest the text from the fault on
 */
export function yamlFault(code: string, message: string, rest = ''): string {
  const rows: readonly Fault[] = (Object.hasOwn(faults, code) ? faults[code] : undefined) ?? []
  for (const [pattern, fault, text] of rows) {
    const found = pattern?.exec(message)
    if ((pattern !== undefined && found === null) || text?.test(rest) === false) continue
    return found?.[1] === undefined ? fault : `${fault}:${found[1]}`
  }
  return 'unexpected'
}
