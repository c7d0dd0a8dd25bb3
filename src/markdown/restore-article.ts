import type {Mismatch, Restored, Written} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import {pointAt} from '../model/finding.ts'
import type {RestoreSettings} from '../model/settings.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {addFields} from './front-matter/add-fields.ts'
import {addedFields} from './front-matter/added-fields.ts'
import type {Leaf} from './front-matter/front-matter.ts'
import {leavesOf} from './front-matter/leaves-of.ts'
import {removeDirectives} from './front-matter/remove-directives.ts'
import {splitFrontMatter} from './front-matter/split-front-matter.ts'
import {relink} from './relink.ts'
import {prove, restore} from './restore.ts'
import {directiveLeft, stripDirectives} from './strip-directives.ts'

/**
 * A whole article with its targets: first the values of the front matter that are Markdown, each as an article of its
 * own, then the article, then the fields that the source does not have; then the author's directives are taken out where
 * the settings say so, and in the end the links inside the article follow their headings.
 */
export function restoreArticle(extraction: MarkdownExtraction, written: Written, settings: RestoreSettings): Restored {
  const {path} = extraction.article
  const fields = new Map(written.fields)
  let {targets} = written
  const fellBack: string[] = []
  const findings: Finding[] = []
  let mended = 0
  for (const [{name}, inner] of extraction.markdownFields) {
    const result = restore(inner, {targets, fields: new Map()}, settings)
    if (result.text !== inner.article.text) fields.set(name, result.text)
    targets = result.written.targets
    fellBack.push(...result.fellBack)
    findings.push(...result.findings)
    mended += result.mended
  }
  const result = restore(extraction, {targets, fields}, settings)
  const added = addedIn(extraction, written)
  const whole = added.size > 0 ? addFields(result.text, path, Object.fromEntries(added)) : result.text
  const stripped = settings.strip ? removeDirectives(stripDirectives(whole, extraction.source), path) : whole
  const relinked = stripped === extraction.source.text ? undefined : relink(extraction, stripped)
  return {
    text: relinked ?? stripped,
    written: {
      targets: result.written.targets,
      fields: written.fields,
      ...(settings.strip ? {stripped: true} : {}),
      ...(relinked === undefined ? {} : {relinked: true})
    },
    fellBack: [...fellBack, ...result.fellBack],
    mended: mended + result.mended,
    findings: [...findings, ...result.findings]
  }
}

/** Where a whole built article differs from what source and targets predict. */
export function proveArticle(extraction: MarkdownExtraction, written: Written, built: string): Mismatch[] {
  const values = extraction.markdownFields.size > 0 ? leavesByName(extraction, built) : new Map<string, Leaf>()
  const fields = new Map(written.fields)
  const mismatches: Mismatch[] = []
  for (const [{name}, inner] of extraction.markdownFields) {
    const leaf = values.get(name)
    if (leaf === undefined || leaf.value === inner.article.text) continue
    // The value must be a string in every reading of the front matter; what it says is proved here.
    fields.set(name, String(leaf.value))
    const own = {targets: written.targets, fields: new Map()}
    const place = {path: extraction.article.path, ...pointAt(built, leaf.range.start)}
    mismatches.push(...prove(inner, own, String(leaf.value)).map((mismatch) => ({...mismatch, place})))
  }
  mismatches.push(...prove(extraction, {...written, fields}, built, addedIn(extraction, written)))
  const left = written.stripped ? directiveLeft(built, extraction.source) : undefined
  if (left !== undefined) {
    const place = {path: extraction.article.path, ...pointAt(built, left)}
    mismatches.push({place, reason: 'directive-left', expected: '', actual: built.slice(left, left + 40)})
  }
  return mismatches
}

function addedIn({frontMatter, article, fields}: MarkdownExtraction, written: Written): ReadonlyMap<string, string> {
  return addedFields(frontMatter, article, written.fields, new Set(fields.map(({name}) => name)))
}

function leavesByName({article}: MarkdownExtraction, built: string): Map<string, Leaf> {
  const frontMatter = splitFrontMatter(built, article.path)
  const leaves = frontMatter ? leavesOf(frontMatter, {path: article.path, text: built}).leaves : []
  return new Map(leaves.map((leaf) => [leaf.name, leaf]))
}
