/**
 * Failures that people meet and may want to know more of than their sentence says, in the order in which a project meets
 * them: settings, glossary, front matter, segment files, cache, limits, encodings.
 */
export const explainedFailures: readonly string[] = [
  'config-key-unknown',
  'config-kind',
  'config-locale',
  'json-unexpected',
  'source-locale-needed',
  'no-project',
  'locale-not-in-project',
  'glossary-yaml',
  'glossary-field-unknown',
  'glossary-id-twice',
  'front-matter-language',
  'front-matter-syntax',
  'front-matter-unclosed',
  'xml-malformed',
  'xml-unescaped',
  'xml-cut-off',
  'markup-typed',
  'conflict-markers',
  'segment-file-resegmented',
  'segment-file-locales',
  'xliff-invalid',
  'cache-tracked',
  'locked',
  'changed-meanwhile',
  'markdown-limit',
  'parse-deadline',
  'file-too-large',
  'not-utf8',
  'other-encoding',
  'manifest-broken',
  'path-selects-nothing'
]
