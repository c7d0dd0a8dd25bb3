import type {Nodes} from 'mdast'
import {text} from '../model/run.ts'
import type {UnitKind} from '../model/unit.ts'
import type {Told} from './directives.ts'
import type {Gathering} from './gathering.ts'
import {type Nested, nestedValues} from './nested-values.ts'
import {hasLetter} from './unit-list.ts'

/** A value inside a code that will be a unit behind the one that has the code. */
export interface Minted {
  readonly nested: Nested
  readonly id: string
}

/** The id of the unit that a value inside a code will be; nothing when it has no letter. */
export function mintNested(gathering: Gathering, nested: Nested, path: readonly string[]): string | undefined {
  const runs = [text(nested.value)]
  return hasLetter(runs) ? gathering.list.mint(kindOf(nested), pathOf(gathering, nested, path), runs) : undefined
}

/** Makes the unit of a value inside a code; `cell` says whether a `|` would end the cell that it stands in. */
export function addNested(
  gathering: Gathering,
  {nested, id}: Minted,
  path: readonly string[],
  told: Told,
  cell = false
): void {
  const {form, range, owner, attribute, label} = nested
  const unit = gathering.list.add(
    {
      kind: kindOf(nested),
      path: pathOf(gathering, nested, path),
      runs: [text(nested.value.replace(/(?<![ \t])[ \t]*[\r\n][ \t\r\n]*/g, ' '))],
      codes: [],
      range,
      whole: true,
      hint: hintOf(nested),
      notes: told.notes,
      max: undefined
    },
    id
  )
  if (form === 'attribute') {
    const inValue = nested.inValue!
    gathering.places.push({form, unit, range, owner, inValue, quote: nested.quote ?? '', tags: new Map()})
    return
  }
  const own = {...(attribute === undefined ? {} : {attribute}), ...(label === undefined ? {} : {label})}
  gathering.places.push({form, unit, range, owner, cell, ...own})
}

/** The units of a block whose only text is in its attributes: a definition's title, an element of JSX. */
export function extractValues(gathering: Gathering, node: Nodes, path: readonly string[], told: Told): void {
  for (const nested of nestedValues(gathering.source, node)) {
    const id = mintNested(gathering, nested, path)
    if (id !== undefined) addNested(gathering, {nested, id}, path, told)
  }
}

/** What the value belongs to: an alt text without its image is a riddle. */
function hintOf({form, owner, attribute}: Nested): string {
  if (form === 'attribute' || form === 'jsx') {
    const named =
      'attributes' in owner && Array.isArray(owner.attributes) ? owner.attributes[attribute ?? 0] : undefined
    return named?.type === 'mdxJsxAttribute' ? `attribute ${named.name}` : 'attribute'
  }
  const url = 'url' in owner ? owner.url : 'identifier' in owner ? `[${owner.identifier}]` : ''
  return form === 'alt' ? `image ${url}` : `title of ${url}`
}

function kindOf(nested: Nested): UnitKind {
  return nested.form === 'jsx' ? 'attribute' : nested.form
}

function pathOf({list}: Gathering, nested: Nested, path: readonly string[]): readonly string[] {
  return [...list.headings, ...path, nested.form]
}
