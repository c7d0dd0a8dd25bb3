import {isSeq, type Node} from 'yaml'
import type {BroughtConcept} from '../../model/brought.ts'
import {Failure} from '../../model/failure.ts'
import type {Concept} from '../../model/term.ts'
import {YamlFile} from '../yaml-file.ts'
import type {Change} from './change.ts'
import {spliceConcept} from './splice-concept.ts'
import {type Splice, spliced, Unspliceable} from './splices.ts'
import {conceptLines} from './write-yaml.ts'

/** A glossary file. */
export interface GlossaryFile {
  readonly path: string
  readonly text: string
}

export interface ChangedFile extends GlossaryFile {
  /** As it was; `undefined` for a new file. */
  readonly before: string | undefined
}

/** A concept from outside, and what it changes. */
export interface Plan {
  readonly brought: BroughtConcept
  /** The concept as the termbase has it. */
  readonly own: Concept | undefined
  readonly changes: readonly Change[]
}

const byteOrderMark = '\uFEFF'

/** The files of a termbase, and where in them each concept stands. Nothing is written. */
export class Workplace {
  readonly #files: ReadonlyMap<string, string>
  readonly #into: string
  /** Nodes of concepts by path and id, read when a concept of the file changes. */
  readonly #nodes = new Map<string, ReadonlyMap<string, Node>>()

  constructor(files: readonly GlossaryFile[], into: string) {
    this.#files = new Map(files.map(({path, text}) => [path, text]))
    this.#into = into
  }

  /** The files with the changes made. A concept that cannot be written is refused and left as it is. */
  apply(plans: readonly Plan[], refused: Map<string, Failure>): ChangedFile[] {
    const splices = new Map<string, Splice[]>()
    const fresh: string[] = []
    for (const plan of plans) {
      try {
        if (plan.own === undefined) fresh.push(linesOf(plan).join('\n'))
        else {
          const {path} = plan.own.place
          const list = splices.get(path) ?? []
          splices.set(path, list)
          list.push(...this.#splicesOf(plan, path))
        }
      } catch (error) {
        if (!(error instanceof Unspliceable)) throw error
        refused.set(plan.brought.id, unwritable(plan.brought))
      }
    }
    const changed = new Map([...splices].map(([path, list]) => [path, spliced(this.#body(path), list)]))
    if (fresh.length > 0) {
      const before = changed.get(this.#into) ?? this.#body(this.#into)
      changed.set(this.#into, this.#appended(before, fresh))
    }
    return [...changed].map(([path, body]) => {
      const before = this.#files.get(path)
      return {path, before, text: before?.startsWith(byteOrderMark) ? byteOrderMark + body : body}
    })
  }

  /** A concept as a file of its own, with its changes made. */
  alone(plan: Plan): string {
    if (plan.own === undefined) return linesOf(plan).join('\n')
    const {path} = plan.own.place
    const body = this.#body(path)
    const [start, end] = this.#nodeOf(path, plan.own.id).range!
    const splices = this.#splicesOf(plan, path)
    const text = spliced(body, splices, start, Math.max(end, ...splices.map((splice) => splice.end)))
    return `${' '.repeat(Math.max(0, columnOf(body, start) - 2))}- ${text}\n`
  }

  #splicesOf({own, changes}: Plan, path: string): Splice[] {
    return spliceConcept(this.#body(path), this.#nodeOf(path, own!.id), changes)
  }

  #nodeOf(path: string, id: string): Node {
    let nodes = this.#nodes.get(path)
    if (nodes === undefined) {
      nodes = nodesIn(path, this.#body(path))
      this.#nodes.set(path, nodes)
    }
    const node = nodes.get(id)
    if (node === undefined) throw new Unspliceable()
    return node
  }

  #body(path: string): string {
    return (this.#files.get(path) ?? '').replace(byteOrderMark, '')
  }

  /** New concepts at the end, in the layout of the list that stands there; after all else a document of their own. */
  #appended(body: string, concepts: readonly string[]): string {
    const newline = /\r?\n/.exec(body)?.[0] ?? '\n'
    const text = concepts.join('\n\n').replaceAll('\n', newline)
    if (body.replace(/[ \t\r\n]+/g, '') === '') return text + newline
    const last = new YamlFile(this.#into, body).roots.at(-1)
    const whole = body.endsWith('\n') ? body : body + newline
    if (last === undefined) return `${whole}${newline}${text}${newline}`
    if (!isSeq(last) || last.flow === true) return `${whole}---${newline}${text}${newline}`
    const indent = ' '.repeat(columnOf(body, last.range?.[0] ?? 0))
    return `${whole}${newline}${text.replace(/^(?=.)/gm, indent)}${newline}`
  }
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

export function unwritable({id, place}: BroughtConcept): Failure {
  return new Failure('usage', 'bring-unwritable', {concept: id}, place)
}

function linesOf({changes}: Plan): string[] {
  return changes.flatMap((change) => (change.kind === 'concept' ? conceptLines(change.brought) : []))
}

function nodesIn(path: string, body: string): ReadonlyMap<string, Node> {
  const file = new YamlFile(path, body)
  const nodes = new Map<string, Node>()
  for (const root of file.roots) {
    for (const item of file.items(root) ?? []) {
      const id = file.entries(item)?.find(({key}) => key === 'id')?.value
      const name = file.text(id)
      if (item !== undefined && name !== undefined) nodes.set(name, item)
    }
  }
  return nodes
}
