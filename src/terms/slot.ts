import type {Values} from '../model/finding.ts'
import {features} from './features.ts'
import {nearestName} from './nearest-name.ts'

/** What is wrong with a slot: a failure without its place. */
export interface SlotFault {
  readonly code: string
  readonly values: Values
}

/**
 * A slot as treebanks write it: features in the order of their names, with bars. Written with commas it may be too,
 * since a bar means something else to a shell.
 *
 *     Number=Plur,Definite=Def → Definite=Def|Number=Plur
 */
export function readSlot(written: string): string | SlotFault {
  if (written.trim() === '') return ''
  const pairs = new Map<string, string>()
  for (const part of written.split(/[|,]/)) {
    const pair = part.trim()
    const [, name, value] = /^([A-Za-z]+)=([A-Za-z0-9]+)$/.exec(pair) ?? []
    if (name === undefined || value === undefined) return {code: 'slot-malformed', values: {part: pair}}
    const fault = pairs.has(name) ? {code: 'slot-twice', values: {feature: name}} : faultOf(name, value)
    if (fault !== undefined) return fault
    pairs.set(name, value)
  }
  return writeSlot(pairs)
}

/** Features by name as one slot. */
export function writeSlot(pairs: Iterable<readonly [name: string, value: string]>): string {
  return [...pairs]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('|')
}

/** The features of a slot, as they are written. */
export function pairsOf(slot: string): [name: string, value: string][] {
  if (slot === '') return []
  return slot.split('|').map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return [name, value]
  })
}

/** Whether features say that something is or that it is not; a form is positive unless they say otherwise. */
export function polarityOf(pairs: Iterable<readonly [name: string, value: string]>): string {
  return new Map(pairs).get('Polarity') ?? 'Pos'
}

function faultOf(feature: string, value: string): SlotFault | undefined {
  const known = Object.hasOwn(features, feature) ? features[feature] : undefined
  if (known?.includes(value)) return undefined
  const names = known ?? Object.keys(features)
  const written = known === undefined ? feature : value
  // Values are cut words: Plural is meant for Plur, Definite for Def.
  const whole = written.toLowerCase()
  const near = nearestName(written, names) ?? names.find((name) => whole.startsWith(name.toLowerCase())) ?? ''
  return known === undefined
    ? {code: 'slot-feature-unknown', values: {feature, near, known: names}}
    : {code: 'slot-value-unknown', values: {feature, value, near, known: names}}
}
