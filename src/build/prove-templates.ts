import type {Article, Mismatch} from '../model/article.ts'
import {looseMarks, surplus} from '../model/templates.ts'

/**
 * Holds the marks of template languages in a whole built article against those of its source: none may be there more
 * often, whatever it is made of. A tag that a glossary gave, or a target's last `{` before what follows its unit, has
 * passed no other test.
 */
export function proveTemplates({path, text}: Article, built: string): Mismatch[] {
  if (built === text) return []
  const added = surplus(looseMarks(built), looseMarks(text))
  return [...new Set(added)].map((mark) => ({place: {path}, reason: 'template-added', expected: '', actual: mark}))
}
