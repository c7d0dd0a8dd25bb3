import {NumberMemory} from './number-memory.ts'

/**
 * What was found out about pieces of a text, by their units: texts say the same again and again, and to judge a word
 * takes longer than to remember it.
 */
export class Memory<Value> {
  readonly #places = new NumberMemory()
  #values: Value[] = []

  /** What was kept of the units between two offsets, whose hash is given. */
  recall(hash: number, units: Uint16Array, start: number, end: number): Value | undefined {
    const place = this.#places.recall(hash, units, start, end)
    return place < 0 ? undefined : this.#values[place]
  }

  keep(hash: number, units: Uint16Array, start: number, end: number, value: Value): Value {
    if (this.#places.makeRoom(end - start)) this.#values = []
    this.#places.keep(hash, units, start, end, this.#values.length)
    this.#values.push(value)
    return value
  }
}
