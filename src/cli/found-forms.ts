import type {CoverageVerdict, RouteCoverage} from '../model/coverage.ts'
import type {Locale} from '../model/locale.ts'

/** In which forms the terms of a concept stand in the targets of a locale, and what was counted without one. */
export interface FoundForms {
  readonly concept: string
  readonly locale: Locale
  /** Most frequent first. */
  readonly forms: readonly {readonly form: string; readonly times: number}[]
  /** Honoured by a form that stands for another occurrence, too. */
  readonly omitted: number
  /** Forms of the source that nothing honours, by what became of them. */
  readonly open: readonly {readonly form: string; readonly verdict: CoverageVerdict; readonly times: number}[]
}

/** All that coverage was counted from, by locale and concept: no form that passed a gate is hidden. */
export function foundForms(coverage: readonly RouteCoverage[]): FoundForms[] {
  return [...Map.groupBy(coverage, ({locale}) => locale)].flatMap(([locale, routes]) => {
    const terms = routes.flatMap(({segments = []}) => segments.flatMap((segment) => segment.terms))
    return [...Map.groupBy(terms, ({concept}) => concept)]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([concept, group]): FoundForms => {
        const forms = group.flatMap(({target}) => target?.form ?? [])
        const open = group.filter(({verdict}) => verdict !== 'honoured')
        return {
          concept,
          locale,
          forms: counted(forms).map(([form, times]) => ({form, times})),
          omitted: group.filter(({by}) => by === 'omission').length,
          open: [...Map.groupBy(open, ({verdict}) => verdict)].flatMap(([verdict, some]) =>
            counted(some.map(({source}) => source.form)).map(([form, times]) => ({form, verdict, times}))
          )
        }
      })
  })
}

function counted(forms: readonly string[]): [form: string, times: number][] {
  return [...Map.groupBy(forms, (form) => form)]
    .map(([form, same]): [string, number] => [form, same.length])
    .sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1))
}
