import {addedTemplates} from '../model/added-templates.ts'
import type {Extraction} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import type {Targets} from '../model/unit.ts'

/** The targets of an article without those that add template markup, which are named. */
export function refuseTemplates(
  {article, units}: Extraction,
  targets: Targets
): {readonly safe: Targets; readonly refused: readonly string[]; readonly findings: readonly Finding[]} {
  const faults = units.flatMap(({id, line, runs, codes}) =>
    addedTemplates([{source: runs, taken: targets.get(id)}], codes).map(({found}) => ({id, line, found}))
  )
  const refused = new Set(faults.map(({id}) => id))
  return {
    safe: new Map([...targets].filter(([id]) => !refused.has(id))),
    refused: [...refused],
    findings: faults.map(({id, line, found}) => ({
      code: 'template-added',
      severity: 'error',
      place: {path: article.path, line, unit: id},
      values: {found}
    }))
  }
}
