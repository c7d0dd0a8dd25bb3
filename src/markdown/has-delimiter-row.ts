/** A line that holds nothing but what a delimiter row may, after the marks of quotes. */
const likely = /^[ \t>]*[-:|][-:| \t]*$/gm

/**
 * Whether a text has a line that could be the second of a table: without one it has no table, whatever bars its prose and
 * code hold.
 *
 *     | --- | :-: |        > :-- | ---        not: ---        not: a | b
 */
export function hasDelimiterRow(text: string): boolean {
  if (!/\||:-|-:/.test(text)) return false
  for (const [line] of text.matchAll(likely)) if (line.includes('-') && /[:|]/.test(line)) return true
  return false
}
