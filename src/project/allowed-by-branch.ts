import {check, type Verdict} from '../check/check.ts'
import type {Checked, CheckedSegment} from '../check/checked.ts'
import {missedAs} from '../check/missed-as.ts'
import {Failure} from '../model/failure.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import type {Glossary} from '../model/term.ts'
import {readGlossary} from '../terms/read.ts'
import {checkedArticle} from './checked-article.ts'
import {glossaryFiles} from './glossary-files.ts'
import {hashOf} from './hash-of.ts'
import type {Judged, JudgedArticle} from './judge-route.ts'
import {lookAt} from './look/look-at.ts'
import type {View} from './look/view.ts'
import type {Project} from './open-project.ts'
import type {Route} from './selection.ts'

/** Rules that a glossary decides. */
const byGlossary: ReadonlySet<string> = new Set(['term-missed', 'name-changed', 'term-forbidden', 'term-deprecated'])

/**
 * Marks the findings that the project's own glossary would not make, where another one is its policy: their author has
 * done something about them, and it counts once it is merged. It changes nothing else.
 */
export async function allowedByBranch(
  project: Project,
  index: ProjectIndex,
  all: readonly Route[],
  routes: readonly JudgedArticle[]
): Promise<readonly JudgedArticle[]> {
  const meant = new Set(routes.filter(({findings}) => findings.some(isOfGlossary)).map(routeName))
  const own = meant.size === 0 ? undefined : ownGlossary(project)
  if (own === undefined) return routes
  const view = allowedView(own)
  const how = {view, index, anew: true, terms: false, prune: false, abandoned: new Set<string>()}
  const {results} = await lookAt(
    project,
    all.filter(({article, target}) => meant.has(routeName({article: article.source.path, locale: target}))),
    how
  )
  const allowed = new Set([...results()].flatMap(({data}) => data))
  return routes.map((route) => ({
    ...route,
    findings: route.findings.map((finding): Judged => {
      const {unit, segment} = finding.place
      const isAllowed = isOfGlossary(finding) && allowed.has(nameOf(routeName(route), {...finding, unit, segment}))
      return isAllowed ? {...finding, allowedByBranch: true} : finding
    })
  }))
}

/** The glossary as the branch has it; nothing where it is the policy's, or cannot be read. */
function ownGlossary({root, glossaryHash}: Project): Glossary | undefined {
  try {
    const files = glossaryFiles(root)
    return hashOf(JSON.stringify(files)) === glossaryHash ? undefined : readGlossary(files).glossary
  } catch (error) {
    // Whoever breaks the glossary allows nothing by it; that it was changed is said.
    if (error instanceof Failure || error instanceof AggregateError) return undefined
    throw error
  }
}

/** Names of findings. Known to this process alone: it holds a glossary. */
function allowedView(glossary: Glossary): View<readonly string[]> {
  return {
    name: 'allowed-by-branch',
    depends: () => [],
    load:
      async () =>
      (project, {routes}) =>
        routes.flatMap((route) => {
          const name = routeName({article: route.article.source.path, locale: route.target})
          const [checked, own] = [project.glossary, glossary].map((each) =>
            checkedArticle(route, {...project, glossary: each})
          )
          return allowedIn(checked!, own!).map((verdict) => nameOf(name, verdict))
        }),
    within: (data) => data
  }
}

/** What is found by one glossary, and by the other one is none. */
function allowedIn(checked: Checked, own: Checked): Verdict[] {
  const segments = segmentsOf(checked)
  const others = segmentsOf(own)
  return check(checked).filter((verdict) => {
    const at = `${verdict.unit}/${verdict.segment}`
    const [segment, other] = [segments.get(at), others.get(at)]
    return isOfGlossary(verdict) && segment !== undefined && other !== undefined && isAllowed(verdict, segment, other)
  })
}

/** Whether the places that a finding is about are in order by the other glossary. */
function isAllowed({code, values}: Verdict, segment: CheckedSegment, other: CheckedSegment): boolean {
  const told = values.name ?? values.term
  const missed = segment.sourceTerms.filter((term) => {
    const is = code === 'name-changed' ? term.term : code === 'term-missed' ? term.form : term.instead?.form
    return term.verdict === 'missed' && missedAs(term) === code && is === told
  })
  const concepts = new Set(missed.map(({concept}) => concept))
  const starts = new Set(missed.map(({start}) => start))
  const stillMissed = other.sourceTerms.some(
    ({verdict, start, concept}) => verdict === 'missed' && (starts.has(start) || concepts.has(concept))
  )
  const isUnwanted = code === 'term-forbidden' || code === 'term-deprecated'
  const stillUnwanted =
    isUnwanted &&
    other.targetTerms.some(({form, status}) => form === told && status !== 'preferred' && status !== 'admitted')
  return !stillMissed && !stillUnwanted
}

function segmentsOf({units}: Checked): ReadonlyMap<string, CheckedSegment> {
  return new Map(units.flatMap(({id, segments}) => segments.map((segment) => [`${id}/${segment.id}`, segment])))
}

function isOfGlossary({code}: {readonly code: string}): boolean {
  return byGlossary.has(code)
}

function routeName({article, locale}: Pick<JudgedArticle, 'article' | 'locale'>): string {
  return `${locale} ${article}`
}

/** What is proposed depends on the glossary, and is no part of it. */
function nameOf(
  route: string,
  {
    code,
    unit,
    segment,
    values
  }: {code: string; unit: string | undefined; segment: string | undefined} & Pick<Judged, 'values'>
): string {
  return [route, code, unit, segment, values.name ?? values.term].join(' ')
}
