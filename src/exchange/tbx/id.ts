/** Letters that begin a name in XML of every edition: Latin, kana, the usual kanji. */
const letters = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u0131\\u3041-\\u3094\\u30A1-\\u30FA\\u4E00-\\u9FA5'
const first = new RegExp(`[_${letters}]`)
const further = new RegExp(`[-._0-9${letters}]`)

/**
 * A concept's name as an XML ID, which may not begin with a digit or hold a space: by the way of ISO/IEC 9075-14, as
 * databases do it. Nearly all names are what they were.
 *
 *     3d-model → _x0033_d-model        a b → a_x0020_b
 */
export function writeId(id: string): string {
  const shielded = id.replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_')
  return shielded.replace(/[\s\S]/g, (unit, index: number) =>
    (index === 0 ? first : further).test(unit)
      ? unit
      : `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  )
}

/** The concept's name that an XML ID stands for. */
export function readId(written: string): string {
  return written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16))
  )
}
