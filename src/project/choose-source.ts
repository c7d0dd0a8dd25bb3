import {Failure} from '../model/failure.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import type {VariantGroup} from './find-variants.ts'
import type {Variant} from './found-article.ts'

/** Which variant is translated from; nothing when the pinned one is not there, which a finding says. */
export interface Choice {
  readonly source: Variant | undefined
  readonly findings: readonly Finding[]
}

/**
 * Choose the source of an article. Its segment files pin it, so that a second authored variant does not turn all
 * translations around; without segment files the only variant is the source; of several, `sourceLocale`.
 *
 * @param pins the source locales that its segment files name
 * @throws `Failure` of kind `usage` (exit code 2): `source-locale-needed`
 */
export function chooseSource(group: VariantGroup, pins: ReadonlySet<Locale>, sourceLocale: Locale | undefined): Choice {
  const {slug, variants} = group
  const [first] = variants.values()
  if (first === undefined) return {source: undefined, findings: []}
  const place = {path: first.path}
  const pinned = [...pins].sort()
  if (pinned.length === 0) {
    const source = variants.size === 1 ? first : sourceLocale === undefined ? undefined : variants.get(sourceLocale)
    if (source) return {source, findings: []}
    throw new Failure('usage', 'source-locale-needed', {slug, locales: [...variants.keys()].sort()}, place)
  }
  const there = pinned.filter((locale) => variants.has(locale))
  const chosen = there.find((locale) => locale === sourceLocale) ?? there[0]
  const source = chosen === undefined ? undefined : variants.get(chosen)
  const findings: Finding[] = []
  if (pinned.length > 1) {
    findings.push({code: 'source-locale-conflict', severity: 'error', place, values: {slug, locales: pinned}})
  }
  if (source === undefined) {
    findings.push({code: 'source-variant-missing', severity: 'error', place, values: {slug, locales: pinned}})
  }
  return {source, findings}
}
