/** CommonMark §6.5: the addresses that may stand between angle brackets. */
const angleMail =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/** What a literal address begins with. One that was cut at Japanese text may be no more than `www.`. */
const literal = /^(?:https?:\/\/|www\.)[\p{L}\p{N}_-]/iu

/**
 * A literal address. Beside a letter it would not be read as one, or would swallow the letter: there it is set in
 * brackets.
 *
 *     se https://x.se  →  https://x.seを  →  <https://x.se>を
 *
 * @param raw as it stands in the article
 * @param url where it leads
 * @param before what is written in front of it
 * @param after what will stand behind it
 */
export function writeAddress(raw: string, url: string, before: string, after: string, mdx: boolean): string {
  if (raw.startsWith('<')) return raw
  const isAlone = /(^|[ \t\n(])$/.test(before) && /^($|[ \t\n])/.test(after)
  if (isAlone && (raw.includes('@') || literal.test(raw))) return raw
  const isUrl = url === raw && /^https?:\/\//i.test(raw)
  const isMail = url === `mailto:${raw}` && angleMail.test(raw)
  if (!mdx && (isUrl || isMail) && !/[<> ]/.test(raw)) return `<${raw}>`
  return `[${raw.replace(/[!-/:-@[-`{-~]/g, '\\$&')}](${writeDestination(url)})`
}

/** CommonMark §6.3: a link destination, between angle brackets where a parenthesis or a bracket is in it. */
function writeDestination(url: string): string {
  const escaped = url.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/&(?=#?[a-zA-Z0-9]+;)/g, '\\&')
  return /[()<>]/.test(escaped) ? `<${escaped.replace(/[<>]/g, '\\$&')}>` : escaped
}
