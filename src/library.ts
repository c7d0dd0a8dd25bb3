import {proveTemplates} from './build/prove-templates.ts'
import {refuseTemplates} from './build/refuse-templates.ts'
import type {Article, Extraction, Mismatch, Restored} from './model/article.ts'
import type {Locale} from './model/locale.ts'
import type {Targets} from './model/unit.ts'
import {extract as extractWith, formatOf} from './pipeline.ts'
import {settingsFrom} from './project/config.ts'

/** What may be set: the text of an `ordbro.config.json`; nothing for the defaults. */
export type Config = string | undefined

/**
 * An article taken apart: its units, each with an id, its runs of text and codes, and its place (UTF-16 offsets).
 *
 * @param article `path` chooses the format by its ending (`.md`, `.mdx`, `.txt`) and is named in findings; nothing is
 *   read from disk
 * @throws Failure `unreadable` with the place, `usage` for a faulty config
 */
export function extract(article: Article, config?: Config): Extraction {
  return extractWith(article, settingsFrom(config).read)
}

/** A localized article with its proof. */
export interface Localized extends Restored {
  /** Where the text, parsed again, is not what source and targets predict; empty when the proof holds. */
  readonly mismatches: readonly Mismatch[]
}

/**
 * The article with its targets spliced in, proved. Units without a target keep their source, byte for byte, and so
 * do those whose target adds template markup.
 *
 * @param targets by unit id; codes keep the ids that they have in the unit
 */
export function localize(extraction: Extraction, targets: Targets, locale: Locale, config?: Config): Localized {
  const format = formatOf(extraction.article.path)
  const {safe, refused, findings} = refuseTemplates(extraction, targets)
  const restored = format.restore(extraction, {targets: safe, fields: new Map()}, locale, settingsFrom(config).restore)
  return {
    ...restored,
    fellBack: [...refused, ...restored.fellBack],
    findings: [...findings, ...restored.findings],
    mismatches: [
      ...format.prove(extraction, restored.written, locale, restored.text),
      ...proveTemplates(extraction.article, restored.text)
    ]
  }
}
