import {attributeOf, elementsOf, type XmlElement, type XmlNode} from '../../../src/exchange/xml/node.ts'
import {parseXml} from '../../../src/exchange/xml/parse.ts'
import {readProlog} from '../../../src/exchange/xml/prolog.ts'

/** What a TMX says, found by the reader of whole documents and not by that of memories: nothing is left out. */
export interface Judged {
  /** Each as one text: attributes, properties, notes and codes, with what the header says of all. */
  readonly units: readonly string[]
  /** Properties, notes and encodings of the header. */
  readonly said: readonly string[]
  readonly header: Readonly<Record<string, string>>
  /** What stands in the file and in no unit: comments, instructions, elements that TMX does not have. */
  readonly besides: readonly string[]
}

const inherited = ['srclang', 'segtype', 'datatype', 'o-tmf', 'o-encoding']

export function judge(content: string): Judged {
  const {doctype} = readProlog(content)
  const {root, before, after} = parseXml(content, 'a.tmx', {doctypes: doctype === undefined ? [] : [doctype]})
  const [header, body] = ['header', 'body'].map((name) => elementsOf(root).find(({local}) => local === name)!)
  const besides: string[] = []
  const units = elementsOf(body!).filter(({local}) => local === 'tu')
  for (const node of [...before, ...after, ...root.children, ...body!.children])
    if (node.kind !== 'text' && !(node.kind === 'element' && ['header', 'body', 'tu'].includes(node.local)))
      besides.push(node.kind)
  return {
    units: units.map((unit) => {
      const given = inherited.flatMap((name) => {
        const value = attributeOf(unit, name) ?? attributeOf(header!, name)
        return value === undefined ? [] : [[name, value]]
      })
      return JSON.stringify([Object.fromEntries(given), plain(unit, besides)])
    }),
    said: elementsOf(header!).map((each) => JSON.stringify(plain(each, besides))),
    header: attributesOf(header!),
    besides
  }
}

function plain(element: XmlElement, besides: string[]): unknown {
  const holds = ['tu', 'tuv', 'ude'].includes(element.local)
  const attributes = attributesOf(element)
  // The old name of the same thing.
  if (element.local === 'tuv') attributes['xml:lang'] ??= attributes.lang!
  if (element.local === 'tu') for (const name of inherited) delete attributes[name]
  return [element.name, attributes, joined(element.children.flatMap((child) => childOf(child, holds, besides)))]
}

function childOf(node: XmlNode, holds: boolean, besides: string[]): unknown[] {
  if (node.kind === 'element') return [plain(node, besides)]
  if (node.kind === 'text') return holds && node.text.trim() === '' ? [] : [node.text]
  besides.push(node.kind)
  return []
}

function joined(children: readonly unknown[]): unknown[] {
  const all: unknown[] = []
  for (const child of children) {
    const last = all.at(-1)
    if (typeof child === 'string' && typeof last === 'string') all[all.length - 1] = last + child
    else all.push(child)
  }
  return all
}

function attributesOf({attributes}: XmlElement): Record<string, string> {
  return Object.fromEntries(
    attributes
      .map(({name, value}): [string, string] => [name, value])
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
  )
}
