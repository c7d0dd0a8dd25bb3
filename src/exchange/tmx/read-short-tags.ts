import type {XmlPiece} from '../xml/stream.ts'

/** A tag as OmegaT shows it to translators: `<f0>`, `</f0>`, `<br1/>`; the slash before or behind, never both. */
const tag = /<(?:(\/)([a-z]{1,3}\d{1,4})|([a-z]{1,3}\d{1,4})(\/?))>/g

/** The tools that write the codes of a `<seg>` as text. */
export function hasShortTags(tool: string | undefined): boolean {
  return tool === 'OmegaT'
}

/**
 * A unit of OmegaT's plain memories, in which codes are escaped text, with its codes as TMX has them. A letter and a number
 * name the same code in both languages.
 *
 *     &lt;f0&gt;data&lt;/f0&gt; → <bpt i="f0" x="f0">&lt;f0&gt;</bpt>data<ept i="f0">&lt;/f0&gt;</ept>
 */
export function readShortTags(unit: XmlPiece): XmlPiece {
  return {...unit, children: unit.children.map((child) => inside(child, 'tuv', (tuv) => inTuv(tuv)))}
}

function inTuv(tuv: XmlPiece): XmlPiece {
  return {...tuv, children: tuv.children.map((child) => inside(child, 'seg', inSeg))}
}

function inside(child: XmlPiece | string, name: string, change: (piece: XmlPiece) => XmlPiece): XmlPiece | string {
  return typeof child !== 'string' && child.name === name ? change(child) : child
}

/** One with codes of its own comes from a memory of level 2, whose text is text. */
function inSeg(seg: XmlPiece): XmlPiece {
  if (!seg.children.every((child) => typeof child === 'string')) return seg
  const written = seg.children.join('')
  if (!written.includes('<')) return seg
  const children: (XmlPiece | string)[] = []
  let from = 0
  for (const match of written.matchAll(tag)) {
    const [whole, end, closed, opened, alone] = match
    if (match.index > from) children.push(written.slice(from, match.index))
    const name = (closed ?? opened)!
    const [element, attributes] =
      end === '/'
        ? (['ept', {i: name}] as const)
        : alone === '/'
          ? (['ph', {x: name}] as const)
          : (['bpt', {i: name, x: name}] as const)
    children.push({name: element, attributes, children: [whole], line: seg.line})
    from = match.index + whole.length
  }
  if (from < written.length) children.push(written.slice(from))
  return {...seg, children}
}
