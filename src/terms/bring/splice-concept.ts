import {isAlias, isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap} from 'yaml'
import {type Locale, toLocale} from '../../model/locale.ts'
import {conceptFields} from '../fields.ts'
import type {Change} from './change.ts'
import {type Splice, Splicer, Unspliceable} from './splices.ts'
import {formsValue, formValue, localeLines, scalar, termValue, type Where} from './write-yaml.ts'

type TermChange = Extract<Change, {kind: 'term-field' | 'forms'}>
type TermAdded = Extract<Change, {kind: 'term'}>

/**
 * The changes of a concept as splices in its file.
 *
 * @throws Unspliceable where an alias would change other concepts with this one
 */
export function spliceConcept(text: string, concept: Node, changes: readonly Change[]): Splice[] {
  visit(concept, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined) throw new Unspliceable()
    }
  })
  if (!isMap(concept)) throw new Unspliceable()
  const splicer = new Splicer(text)
  const splices: Splice[] = []
  for (const change of changes) {
    if (change.kind === 'field') splices.push(setField(splicer, concept, change.field, change.to, before(change.field)))
  }
  const byLocale = Map.groupBy(
    changes.filter((change) => change.kind !== 'field' && change.kind !== 'concept'),
    ({locale}) => locale
  )
  const terms = valueAt(concept, 'terms')
  const home = isMap(terms) ? terms : concept
  const added: string[] = []
  for (const [locale, list] of byLocale) {
    const fresh = list.filter((change): change is TermAdded => change.kind === 'term').map(({term}) => term)
    const value = valueOfLocale(concept, locale)
    if (value === undefined) {
      const lines = localeLines(locale, fresh, whereOf(home))
      // In the short form `id` is the concept's name, and not Indonesian.
      added.push(...(home === concept && locale === 'id' ? underTerms(lines, home) : lines))
    } else {
      const items = isSeq(value) ? (value.items as Node[]) : [value]
      const own = list.filter((change): change is TermChange => change.kind !== 'term')
      const inner = [...Map.groupBy(own, ({index}) => index)].flatMap(([index, changed]) =>
        spliceTerm(splicer, items[index] ?? null, changed)
      )
      splices.push(...(fresh.length === 0 ? inner : splicer.append(value, fresh.map(termValue), inner)))
    }
  }
  return added.length === 0 ? splices : [...splices, splicer.add(home, added)]
}

function underTerms(lines: readonly string[], concept: YAMLMap): string[] {
  if (concept.flow === true) return [`terms: {${lines.join(', ')}}`]
  return ['terms:', ...lines.map((line) => `  ${line}`)]
}

function spliceTerm(splicer: Splicer, node: Node | null, changes: readonly TermChange[]): Splice[] {
  if (isMap(node)) {
    return changes.flatMap((change) =>
      change.kind === 'forms' ? spliceForms(splicer, node, change) : [setField(splicer, node, change.field, change.to)]
    )
  }
  // A plain word becomes a map with its fields.
  const fields = changes.map((change) =>
    change.kind === 'forms'
      ? `forms: ${formsValue(change.add, change.remove)}`
      : `${change.field}: ${valueText(change.field, change.to)}`
  )
  if (!isScalar(node)) throw new Unspliceable()
  return [splicer.replace(node, `{term: ${scalar(String(node.value).trim())}, ${fields.join(', ')}}`)]
}

function spliceForms(splicer: Splicer, term: YAMLMap, change: Extract<Change, {kind: 'forms'}>): Splice[] {
  const {add, remove} = change
  const forms = valueAt(term, 'forms')
  if (forms === undefined) return [splicer.add(term, [`forms: ${formsValue(add, remove)}`])]
  if (!isMap(forms)) throw new Unspliceable()
  const missing: string[] = []
  const splices = Object.entries({add: add.map(formValue), remove: remove.map((form) => scalar(form))}).flatMap(
    ([key, items]) => {
      const list = valueAt(forms, key)
      if (items.length === 0) return []
      if (list === undefined) missing.push(`${key}: [${items.join(', ')}]`)
      return list === undefined ? [] : splicer.append(list, items, [])
    }
  )
  return missing.length === 0 ? splices : [...splices, splicer.add(forms, missing)]
}

function setField(splicer: Splicer, map: YAMLMap, field: string, to: string, after?: ReadonlySet<string>): Splice {
  const value = valueAt(map, field)
  const text = valueText(field, to, whereOf(map))
  return value === undefined ? splicer.add(map, [`${field}: ${text}`], after) : splicer.replace(value, text)
}

function whereOf(map: YAMLMap): Where {
  return map.flow === true ? 'flow' : 'block'
}

/** True and false are no texts. */
function valueText(field: string, to: string, where: Where = 'flow'): string {
  return field === 'doNotTranslate' || field === 'caseSensitive' ? to : scalar(to, where)
}

/** The fields of a concept that stand before one. */
function before(field: string): ReadonlySet<string> {
  const names = conceptFields.map(({name}) => name)
  return new Set(names.slice(0, names.indexOf(field)))
}

function valueAt(map: YAMLMap, key: string): Node | undefined {
  const pair = (map.items as Pair[]).find((each) => isScalar(each.key) && String(each.key.value).trim() === key)
  return (pair?.value as Node | null | undefined) ?? undefined
}

/** Under `terms`, or under the locale itself; `id` itself is the concept's name. */
function valueOfLocale(concept: YAMLMap, locale: Locale): Node | undefined {
  const terms = valueAt(concept, 'terms')
  for (const [map, isConcept] of [[terms, false] as const, [concept, true] as const]) {
    if (!isMap(map)) continue
    const pair = (map.items as Pair[]).find(
      ({key}) => isScalar(key) && !(isConcept && key.value === 'id') && toLocale(String(key.value).trim()) === locale
    )
    if (pair !== undefined) return (pair.value as Node | null) ?? undefined
  }
  return undefined
}
