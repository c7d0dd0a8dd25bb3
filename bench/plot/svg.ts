/** A text between tags of SVG. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A coordinate: tenths of a pixel are enough. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}
