/** Where addresses stand in a text: a word in one is no occurrence of a term. */
export function addressesIn(text: string): readonly (readonly [start: number, end: number])[] {
  if (!text.includes('://') && !text.includes('www.')) return []
  return [...text.matchAll(address)].map(({0: {length}, index}) => [index, index + length])
}

/** In ASCII, so that it ends where Japanese goes on behind it; not in the bracket or quote that it stands in. */
const address = /(?:\b[a-z][a-z0-9+.-]{0,15}:\/\/|\bwww\.)[!#-;=?-_a-z{|}~]+/gi
