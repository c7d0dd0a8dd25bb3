import {conceptFields, type Field, formFields, formsFields, termFields} from './fields.ts'
import {limits} from './limits.ts'

type Schema = {readonly [key: string]: Schema | readonly Schema[] | readonly string[] | string | number | boolean}

/** A key that is a locale: what `toLocale` takes, but never `id` (Indonesian), which is the concept's name. */
const localeKey = '^(?!id$)[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$'

/**
 * The JSON Schema of a glossary file, for editors that complete and underline. Made from the reader's own table of
 * fields; `schema/glossary.schema.json` is what this returns, and a test holds the two together.
 */
export function glossarySchema(): Schema {
  const byLocale = {$ref: '#/$defs/localeTerms'}
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ordbro glossary',
    description: 'Concepts and what they are called in each locale.',
    type: 'array',
    items: {$ref: '#/$defs/concept'},
    $defs: {
      concept: {...object(conceptFields), patternProperties: {[localeKey]: byLocale}},
      localeTerms: oneOrMore({$ref: '#/$defs/term'}),
      term: {oneOf: [text, object(termFields)]},
      forms: object(formsFields),
      wordForm: {oneOf: [text, object(formFields)]},
      terms: {
        type: 'object',
        patternProperties: {[localeKey.replace('(?!id$)', '')]: byLocale},
        additionalProperties: false
      }
    }
  }
}

/** A term or a form of one. */
const text: Schema = {type: 'string', minLength: 1, maxLength: limits.term}

function oneOrMore(item: Schema): Schema {
  return {oneOf: [item, {type: 'array', minItems: 1, items: item}]}
}

function object(fields: readonly Field[]): Schema {
  return {
    type: 'object',
    ...(fields.some((field) => field.required)
      ? {required: fields.filter((field) => field.required).map((field) => field.name)}
      : {}),
    properties: Object.fromEntries(fields.map((field) => [field.name, property(field)])),
    additionalProperties: false
  }
}

function property({name, type, words, description}: Field): Schema {
  switch (type) {
    case 'text':
      return name === 'term' || name === 'form' ? {...text, description} : {type: 'string', minLength: 1, description}
    case 'flag':
      return {type: 'boolean', description}
    case 'word':
      return {enum: words ?? [], description}
    case 'terms':
      return {$ref: '#/$defs/terms', description}
    case 'forms':
      return {$ref: '#/$defs/forms', description}
    case 'texts':
      return {...oneOrMore(text), description}
    case 'wordForms':
      return {...oneOrMore({$ref: '#/$defs/wordForm'}), description}
    default:
      return type satisfies never
  }
}
