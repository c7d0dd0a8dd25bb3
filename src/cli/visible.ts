/** Control characters (C0, DEL, C1) and those that turn the direction of text round. */
const hidden = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/**
 * A line of talk as it may go to a terminal. Names and values in it come from strangers' files: an escape in one could
 * recolour the screen, hide what was said, or retitle the window.
 */
export function visible(line: string): string {
  return line.replace(hidden, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
