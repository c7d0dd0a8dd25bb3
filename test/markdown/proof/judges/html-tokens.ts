/** HTML that means what a mark of Markdown means. */
const marks: Readonly<Record<string, string>> = {b: 'strong', i: 'emphasis', em: 'emphasis', del: 'delete'}

/** Attributes whose values are words. */
const words: ReadonlySet<string> = new Set(
  'alt title aria-label aria-description aria-roledescription aria-valuetext placeholder label abbr summary'.split(' ')
)

const piece = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
const attribute = /([^\s=/>]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g

/**
 * The tags of a piece of HTML without its words. A bare `<b>` is named like the node that `**` makes.
 *
 *     '<a href="/x" title="Ord">text</a>' → ['<a href="/x" title>', '</a>']
 */
export function htmlTokens(value: string): string[] {
  return Array.from(value.matchAll(piece), ([whole, slash, name, rest]) => {
    if (name === undefined) return whole
    const tag = name.toLowerCase()
    const bare = rest!.trim() === ''
    if (bare && (tag === 'strong' || tag in marks)) return `${slash}${marks[tag] ?? tag}`
    const kept = Array.from(rest!.matchAll(attribute), ([all, key]) => (words.has(key!.toLowerCase()) ? key! : all))
    return `<${slash}${[tag, ...kept].join(' ')}>`
  })
}
