import type {Run} from '../model/run.ts'
import type {HtmlPlace} from './place.ts'
import {type HtmlPiece, htmlPieces, writePieces} from './proof/html-pieces.ts'
import {oneLine} from './write-value.ts'

/**
 * What a node of raw HTML must say: the pieces of its source with those of each changed unit replaced by its target's
 * text and tags. Made from the source and the targets, never from the characters that were written.
 */
export function predictHtml(
  value: string,
  places: readonly HtmlPlace[],
  targetOf: (id: string) => readonly Run[]
): string {
  const attributes = new Map(
    places.flatMap(({form, inValue, unit}) =>
      form === 'attribute' ? [[inValue.start, oneLine(targetOf(unit.id))] as const] : []
    )
  )
  const pieces: HtmlPiece[] = []
  let at = 0
  const texts = places.filter(({form}) => form === 'html').sort((a, b) => a.inValue.start - b.inValue.start)
  for (const place of texts) {
    pieces.push(...htmlPieces(value, {start: at, end: place.inValue.start}, attributes))
    pieces.push(...edgeless(targetPieces(value, place, targetOf(place.unit.id), attributes)))
    at = place.inValue.end
  }
  pieces.push(...htmlPieces(value, {start: at, end: value.length}, attributes))
  return writePieces(pieces)
}

function targetPieces(
  value: string,
  place: HtmlPlace,
  runs: readonly Run[],
  attributes: ReadonlyMap<number, string>
): HtmlPiece[] {
  return runs.flatMap((run): HtmlPiece[] => {
    if (run.kind === 'text') return [{kind: 'text', value: run.text}]
    if (run.kind === 'mrk') return targetPieces(value, place, run.children, attributes)
    if (run.kind !== 'ph' && run.kind !== 'pc') return []
    const tags = place.tags.get(run.id)
    const content = run.kind === 'pc' ? targetPieces(value, place, run.children, attributes) : []
    if (tags === undefined) return content
    const close = tags.close ? htmlPieces(value, tags.close, attributes) : []
    return [...htmlPieces(value, tags.open, attributes), ...content, ...close]
  })
}

/** White space at the ends of a target is not written. */
function edgeless(pieces: readonly HtmlPiece[]): HtmlPiece[] {
  return pieces.map(({kind, value}, index) => {
    if (kind !== 'text') return {kind, value}
    const start = index === 0 ? value.replace(/^[ \t\r\n]+/, '') : value
    return {kind, value: index === pieces.length - 1 ? start.replace(/[ \t\r\n]+$/, '') : start}
  })
}
