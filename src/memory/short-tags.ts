import {mergeText, type Run, text} from '../model/run.ts'

/**
 * Runs as text with short tags, for people to read and for `readShortTags` to take apart again. A tag is the code's
 * number in its segment, or its whole id where that belongs to another segment. A literal `[` is doubled.
 *
 *     Läs ⟨pc s1.1⟩mer⟨/pc⟩ om ⟨ph s1.2⟩ [x] → Läs [1]mer[/1] om [2/] [[x]
 *
 * Annotations of other tools are left out; `sc` and `ec` are the halves of a pair.
 */
export function writeShortTags(runs: readonly Run[], segment: string): string {
  const tag = (id: string): string => {
    const number = id.startsWith(`${segment}.`) ? id.slice(segment.length + 1) : ''
    return /^\d+$/.test(number) ? number : id
  }
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return run.text.replaceAll('[', '[[')
        case 'ph':
          return `[${tag(run.id)}/]`
        case 'pc':
          return `[${tag(run.id)}]${writeShortTags(run.children, segment)}[/${tag(run.id)}]`
        case 'mrk':
          return writeShortTags(run.children, segment)
        case 'sc':
          return run.attributes.id === undefined ? '' : `[${tag(run.attributes.id)}]`
        case 'ec':
          return run.attributes.startRef === undefined ? '' : `[/${tag(run.attributes.startRef)}]`
        default:
          return ''
      }
    })
    .join('')
}

interface Open {
  readonly name: string
  readonly runs: Run[]
}

/** The runs that `writeShortTags` wrote. A tag that does not fit, as in a file edited by hand, is text. */
export function readShortTags(value: string, segment: string): Run[] {
  const id = (name: string): string => (/^\d+$/.test(name) ? `${segment}.${name}` : name)
  const stack: Open[] = [{name: '', runs: []}]
  for (const [piece, name, slash] of value.matchAll(/\[\[|\[(\/?[^[\]/]+)(\/?)\]|[^[]+|\[/g)) {
    const top = stack.at(-1)!
    if (name === undefined) top.runs.push(text(piece === '[[' ? '[' : piece))
    else if (slash === '/' && !name.startsWith('/')) top.runs.push({kind: 'ph', id: id(name)})
    else if (slash === '/') top.runs.push(text(piece))
    else if (!name.startsWith('/')) stack.push({name, runs: []})
    else if (stack.length > 1 && top.name === name.slice(1)) {
      stack.pop()
      stack.at(-1)!.runs.push({kind: 'pc', id: id(top.name), children: mergeText(top.runs)})
    } else top.runs.push(text(piece))
  }
  while (stack.length > 1) {
    const {name, runs} = stack.pop()!
    stack.at(-1)!.runs.push(text(`[${name}]`), ...runs)
  }
  return mergeText(stack[0]!.runs)
}
