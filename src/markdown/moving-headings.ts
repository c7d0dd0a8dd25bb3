import GithubSlugger from 'github-slugger'
import {plainText, type Run} from '../model/run.ts'
import {type SegmentFile, unitsOf} from '../model/segment-file.ts'

/**
 * The addresses of an article's headings that are others in a translation, or will be as far as anybody knows: `## Fart`
 * is `Fart` in Norwegian, too, and its address stays. Headings are known by their position; where a file has not as many,
 * all move.
 *
 * @param slugs of the article, in document order
 * @param files of its locales, as they are
 */
export function movingHeadings(slugs: readonly string[], files: readonly SegmentFile[]): string[] {
  const translated = files.map(slugsOf)
  return slugs.filter((slug, index) =>
    translated.some(
      ({before, after}) => before.length !== slugs.length || before[index] !== slug || after[index] !== slug
    )
  )
}

/** The addresses of the headings of a file; that of an unfinished one is anybody's guess. */
function slugsOf(file: SegmentFile): {readonly before: readonly string[]; readonly after: readonly string[]} {
  const [sources, targets] = [new GithubSlugger(), new GithubSlugger()]
  const headings = unitsOf(file).filter(({kind}) => kind === 'heading')
  return {
    before: headings.map(({segments}) => sources.slug(joined(segments.map(({source}) => source)))),
    after: headings.map(({segments}) => {
      const isDone = segments.every(({target, fill}) => target !== undefined && fill === undefined)
      return isDone ? targets.slug(joined(segments.map(({target}) => target ?? []))) : ''
    })
  }
}

function joined(parts: readonly (readonly Run[])[]): string {
  return parts.map(plainText).join(' ').trim()
}
