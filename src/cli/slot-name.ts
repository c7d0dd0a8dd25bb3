import type {Words} from '../messages.ts'
import {features} from '../terms/features.ts'
import {pairsOf} from '../terms/slot.ts'

const order = Object.keys(features)

/** A slot in the reader's words: `Case=Gen|Definite=Def|Number=Plur` → `definite plural genitive`. */
export function slotName(slot: string, words: Words): string {
  const names = pairsOf(slot)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([feature, value]) => {
      const key = `words:feature.${feature}-${value}`
      return words.has(key) ? words.say(key) : `${feature}=${value}`
    })
  return names.length === 0 ? '' : names.reduce((value, more) => words.say('words:feature.and', {value, more}))
}
