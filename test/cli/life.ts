import {existsSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {readKept} from '../../src/exchange/tmx/read.ts'
import {promoteFile} from '../../src/memory/promote-file.ts'
import {writeShortTags} from '../../src/memory/short-tags.ts'
import {unitsOf} from '../../src/model/segment-file.ts'
import {done, filesOf, projectOf, read, segmentFile, type, write} from './project.ts'

const words = ['Modellen', 'gör', 'korta', 'videor', 'och', 'läser', 'hela', 'texten', 'snabbt', 'nu']
const sentence = fc.array(fc.constantFrom(...words), {minLength: 3, maxLength: 6}).map((list) => `${list.join(' ')}.`)
const marked = sentence.map((text) => text.replace(/ (\S+) /, ' **$1** '))
const paragraph = fc
  .array(fc.oneof({arbitrary: sentence, weight: 3}, marked), {minLength: 1, maxLength: 3})
  .map((list) => list.join(' '))
/** A paragraph or a heading of an article. */
export const block = fc.oneof(
  {arbitrary: paragraph, weight: 4},
  sentence.map((text) => `## ${text.slice(0, -1)}`)
)

/** Something that happens to a project between two syncs. */
export type Event =
  | {readonly does: 'write'; readonly article: number; readonly blocks: readonly string[]}
  | {readonly does: 'insert' | 'replace'; readonly article: number; readonly at: number; readonly block: string}
  | {readonly does: 'remove' | 'swap'; readonly article: number; readonly at: number}
  | {readonly does: 'undo' | 'delete' | 'move'; readonly article: number}
  | {readonly does: 'translate'; readonly article: number; readonly locale: string; readonly every: number}
  | {readonly does: 'confirm'; readonly article: number; readonly state: string; readonly unchanged: boolean}
  | {readonly does: 'prune' | 'resegment'}

const article = fc.nat(2)
const at = fc.nat(9)
/** Something that happens. */
export const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({does: fc.constant('write' as const), article, blocks: fc.array(block, {minLength: 2, maxLength: 6})}),
  fc.record({does: fc.constantFrom('insert' as const, 'replace' as const), article, at, block}),
  fc.record({does: fc.constantFrom('remove' as const, 'swap' as const), article, at}),
  fc.record({does: fc.constantFrom('undo' as const, 'delete' as const, 'move' as const), article}),
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('translate' as const),
      article,
      locale: fc.constantFrom('nb', 'ja'),
      every: fc.integer({min: 1, max: 3})
    })
  },
  fc.record({
    does: fc.constant('confirm' as const),
    article,
    state: fc.constantFrom('translated', 'reviewed', 'final'),
    unchanged: fc.boolean()
  }),
  fc.record({does: fc.constantFrom('prune' as const, 'resegment' as const)})
)

/** A project with somebody who remembers what its articles were. */
export class Life {
  readonly root = projectOf({}, {locales: ['sv', 'nb', 'ja']})
  readonly #paths = ['a.md', 'b.md', 'c.md']
  readonly #past: (string | undefined)[] = []

  path(at: number): string {
    return `content/sv/${this.#paths[at]}`
  }

  has(at: number): boolean {
    return existsSync(join(this.root, this.path(at)))
  }

  blocks(at: number): string[] {
    return this.has(at) ? read(this.root, this.path(at)).trimEnd().split('\n\n') : []
  }

  write(at: number, blocks: readonly string[]): void {
    this.#past[at] = this.has(at) ? read(this.root, this.path(at)) : this.#past[at]
    if (blocks.length > 0) write(this.root, this.path(at), `${blocks.join('\n\n')}\n`)
  }

  undo(at: number): void {
    const past = this.#past[at]
    if (past !== undefined) this.write(at, past.trimEnd().split('\n\n'))
  }

  delete(at: number): void {
    if (!this.has(at)) return
    this.#past[at] = read(this.root, this.path(at))
    rmSync(join(this.root, this.path(at)))
  }

  move(at: number): void {
    if (!this.has(at)) return
    const old = this.path(at)
    this.#paths[at] = `${this.#paths[at]!.replace('.md', '')}x.md`
    renameSync(join(this.root, old), join(this.root, this.path(at)))
  }

  segmentPath(at: number, locale: string): string {
    return `segments/${locale}/${this.#paths[at]}.xlf`
  }

  /** Every confirmed pair that is anywhere: in a segment file, in its metadata, in the memory. */
  pairs(): Set<string> {
    const pairs = new Set<string>()
    const add = (locale: string, source: string, target: string): void =>
      void pairs.add(`${locale}: ${source} = ${target}`)
    for (const path of Object.keys(filesOf(this.root, 'segments'))) {
      const {file, left} = promoteFile(segmentFile(this.root, path))
      for (const {segments} of unitsOf(file)) {
        for (const {id, source, target, state, previous} of segments) {
          if (previous !== undefined) add(file.target, previous.source, previous.target)
          if (target !== undefined && state !== 'initial')
            add(file.target, writeShortTags(source, id), writeShortTags(target, id))
        }
      }
      for (const {segment} of left)
        add(file.target, writeShortTags(segment.source, segment.id), writeShortTags(segment.target!, segment.id))
    }
    for (const path of Object.keys(filesOf(this.root, 'memory'))) {
      for (const {target: locale, segment} of readKept(read(this.root, path), path)) {
        const {id, source, target, previous} = segment
        if (previous !== undefined) add(locale, previous.source, previous.target)
        if (target !== undefined) add(locale, writeShortTags(source, id), writeShortTags(target, id))
      }
    }
    return pairs
  }
}

export async function happen(life: Life, event: Event): Promise<void> {
  const {root} = life
  switch (event.does) {
    case 'write':
      return life.write(event.article, event.blocks)
    case 'undo':
    case 'delete':
    case 'move':
      return life[event.does](event.article)
    case 'translate': {
      const path = life.segmentPath(event.article, event.locale)
      if (!existsSync(join(root, path))) return
      let met = 0
      return type(root, path, (source) => (met++ % event.every === 0 ? `${event.locale} ${source}` : undefined))
    }
    case 'confirm': {
      if (!life.has(event.article)) return
      const how = event.unchanged ? ['--unchanged'] : ['--state', event.state]
      await done(root, 'confirm', life.path(event.article), ...how)
      return
    }
    case 'prune':
    case 'resegment':
      await done(root, 'sync', `--${event.does}`)
      return
    default: {
      const blocks = life.blocks(event.article)
      if (blocks.length === 0) return
      const place = event.at % blocks.length
      if (event.does === 'insert') blocks.splice(place, 0, event.block)
      if (event.does === 'replace') blocks.splice(place, 1, event.block)
      if (event.does === 'remove') blocks.splice(place, 1)
      if (event.does === 'swap') blocks.push(...blocks.splice(place, 1))
      life.write(event.article, blocks)
    }
  }
}
