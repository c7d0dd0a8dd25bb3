import {indexText} from '../../src/memory/index/index-text.ts'
import type {MemoryStore} from '../../src/model/memory-store.ts'
import {type Run, text} from '../../src/model/run.ts'
import type {MemoryUnit, Variant} from '../../src/model/translation-memory.ts'
import {openMemory} from '../../src/store/memory/open-memory.ts'

/** A memory that lives as long as the test. */
export function emptyMemory(): MemoryStore {
  return openMemory({file: ':memory:', madeBy: 'a test', indexText, remove() {}}).store
}

export function variant(locale: string, content: string | readonly Run[], more: Partial<Variant> = {}): Variant {
  const runs = typeof content === 'string' ? [text(content)] : content
  return {locale, runs, codes: [], state: 'final', ...more}
}

/** A unit of texts by locale; the first is the source. */
export function unitOf(
  texts: Readonly<Record<string, string>>,
  origin: Partial<MemoryUnit['origin']> = {}
): MemoryUnit {
  const variants = Object.entries(texts).map(([locale, content]) => variant(locale, content))
  return {source: variants[0]!.locale, variants, origin: {file: 'memory/a.tmx', ...origin}}
}

/** Saves units as what one file says. */
export function say(store: MemoryStore, path: string, units: readonly MemoryUnit[]): void {
  const writer = store.writer()
  writer.begin(path)
  for (const unit of units) writer.add(unit)
  writer.end({hash: 'hash', print: new Uint8Array(0)})
  writer.commit()
}
