/** Other ways to end the lines of a text; each is a file that somebody's editor writes. */
export const lineEnds: readonly {readonly name: string; readonly change: (text: string) => string}[] = [
  {name: 'byte order mark', change: (text) => `\uFEFF${text.replace(/^\uFEFF/, '')}`},
  {name: 'CRLF', change: (text) => text.replace(/\r\n|\n|\r/g, '\r\n')},
  {name: 'CR', change: (text) => text.replace(/\r\n|\n|\r/g, '\r')},
  {name: 'mixed', change: mixed},
  {name: 'no final newline', change: (text) => text.replace(/[\r\n]+$/, '')}
]

/** In turn, with one of each kind twice, so that what follows a CR is now and then an LF of its own paragraph. */
function mixed(text: string): string {
  const endings = ['\n', '\r\n', '\r\n', '\n', '\r', '\r\n']
  let next = 0
  return text.replace(/\r\n|\n|\r/g, (_, at: number) => {
    const ending = endings[next++ % endings.length]!
    // A CR before an LF would be one line ending out of two.
    return ending === '\r' && /[\r\n]/.test(text[at + 1] ?? '') ? '\r\n' : ending
  })
}
