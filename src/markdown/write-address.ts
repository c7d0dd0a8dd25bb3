/** CommonMark §6.5: the addresses that may stand between angle brackets. */
const angleMail =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/**
 * A code as it stands, but for a literal address: beside a letter it would not be read as one, or would swallow the
 * letter, and is set in brackets.
 *
 *     se https://x.se  →  https://x.seを  →  <https://x.se>を
 *
 * @param before what is written in front of it
 * @param after what will stand behind it
 */
export function writeAddress(raw: string, before: string, after: string, mdx: boolean): string {
  const isUrl = /^https?:\/\//i.test(raw)
  const isWww = /^www\./i.test(raw)
  const isMail = !isUrl && !isWww && /^[\w.+-]+@[\w.-]+$/.test(raw)
  if (!isUrl && !isWww && !isMail) return raw
  if (/(^|[ \t\n(])$/.test(before) && /^($|[ \t\n])/.test(after)) return raw
  const inAngles = !mdx && !isWww && !/[<> ]/.test(raw) && (isUrl || angleMail.test(raw))
  if (inAngles) return `<${raw}>`
  const url = (isWww ? 'http://' : isMail ? 'mailto:' : '') + raw
  return `[${raw.replace(/[!-/:-@[-`{-~]/g, '\\$&')}](${writeDestination(url)})`
}

/** CommonMark §6.3: a link destination, between angle brackets where a parenthesis or a bracket is in it. */
function writeDestination(url: string): string {
  const escaped = url.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/&(?=#?[a-zA-Z0-9]+;)/g, '\\&')
  return /[()<>]/.test(escaped) ? `<${escaped.replace(/[<>]/g, '\\$&')}>` : escaped
}
