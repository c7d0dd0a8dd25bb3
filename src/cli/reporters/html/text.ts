import {visible} from '../../visible.ts'

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Anybody's text as text of an HTML page, or as the value of an attribute in quotes. */
export function text(written: string): string {
  return visible(written)
    .toWellFormed()
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
}
