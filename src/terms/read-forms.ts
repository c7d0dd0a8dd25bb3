import type {Node} from 'yaml'
import type {Term, WordForm} from '../model/term.ts'
import {checkedForm} from './checked-form.ts'
import {formFields, formsFields} from './fields.ts'
import {readFields, textOf} from './read-fields.ts'
import {readSlot} from './slot.ts'
import type {Entry, YamlFile} from './yaml-file.ts'

/**
 * What a person corrects in the forms that the rules make.
 *
 *     forms:
 *       add: [modellerna, {form: modellernas, slot: Case=Gen|Definite=Def|Number=Plur}]
 *       remove: [modellar]
 */
export function readForms(file: YamlFile, {value, place}: Entry): Term['forms'] {
  const entries = file.entries(value)
  if (entries === undefined) {
    file.fail('glossary-not-forms', {}, file.placeOf(value, place))
    return undefined
  }
  const add: WordForm[] = []
  const remove: string[] = []
  readFields(file, entries, formsFields, (entry, field) => {
    if (field === undefined) return false
    const items = file.items(entry.value) ?? [entry.value]
    if (items.length === 0) file.fail('glossary-empty', {field: field.name}, file.placeOf(entry.value, entry.place))
    for (const item of items) {
      if (field.type === 'texts') remove.push(...texts(file, item, entry))
      else add.push(...wordForms(file, item, entry))
    }
    return true
  })
  const removed = new Set(remove)
  const both = add.find(({form}) => removed.has(form))
  if (both !== undefined) file.fail('glossary-form-contradicts', {form: both.form}, file.placeOf(value, place))
  return {add, remove}
}

function texts(file: YamlFile, node: Node | undefined, entry: Entry): string[] {
  const form = checkedForm(file, textOf(file, entry.key, node, entry), entry.key, file.placeOf(node, entry.place))
  return form === undefined ? [] : [form]
}

function wordForms(file: YamlFile, node: Node | undefined, entry: Entry): WordForm[] {
  const entries = file.entries(node)
  if (entries === undefined) return texts(file, node, entry).map((form) => ({form, slot: ''}))
  const place = file.placeOf(node, entry.place)
  const values = readFields(file, entries, formFields)
  if (!entries.some(({key}) => key === 'form')) file.fail('glossary-field-missing', {field: 'form'}, place)
  const [form, slot] = [values.get('form'), values.get('slot')].map((value) => value?.toString())
  const checked = checkedForm(file, form, 'form', place)
  const read = readSlot(slot ?? '')
  if (typeof read !== 'string') {
    file.fail(read.code, read.values, file.placeOf(entries.find(({key}) => key === 'slot')?.value, place))
    return []
  }
  return checked === undefined ? [] : [{form: checked, slot: read}]
}
