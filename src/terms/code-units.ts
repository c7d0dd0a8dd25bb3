/** Of a text that is looked through, with the same memory as bytes. */
export interface CodeUnits {
  readonly units: Uint16Array
  /** A `Buffer`; said so in no type that others see, who may not have those of Node. */
  readonly bytes: Uint8Array
}

/** Room for texts of so many code units, and one more. */
export function codeUnitsFor(length: number): CodeUnits {
  const units = new Uint16Array(length + 1)
  return {units, bytes: Buffer.from(units.buffer)}
}

/** Shorter texts are copied one by one: the call would cost more than it saves. */
const leastAtOnce = 64
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/**
 * Copies the code units of a text, with a space behind the last one: three times as fast as to ask the string for each,
 * which has to find out every time how it is stored.
 */
export function copyCodeUnits(text: string, {units, bytes}: CodeUnits): void {
  if (text.length < leastAtOnce) {
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  } else {
    const buffer = bytes as Buffer
    const written = buffer.write(text, 'utf16le')
    if (!isLittleEndian) buffer.subarray(0, written).swap16()
  }
  units[text.length] = space
}

const space = 0x20
