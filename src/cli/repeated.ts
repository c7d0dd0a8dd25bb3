import type {Answer} from '../model/project-index.ts'
import {readableConfig} from '../project/config.ts'
import {fileFacts} from '../project/look/file-facts.ts'
import {treePrint} from '../project/look/tree-print.ts'
import {refuseTrackedCache} from '../project/refuse-tracked-cache.ts'
import type {Context, Terminal} from './command.ts'
import {indexOf} from './open-index.ts'
import {pieces} from './pieces.ts'

/** The longest answer that is kept, in UTF-16 code units: of the status of a million translations. */
const longest = 128 * 1024 * 1024

/**
 * Runs a command that says the same while the project is the same: when no file has changed since it was last asked, its
 * answer is repeated. One that has changed a file itself is asked again.
 *
 * @param call names the command with all that its answer depends on beside the files
 */
export async function repeated(
  context: Context,
  call: string,
  work: (context: Context) => Promise<number>
): Promise<number> {
  const {root, terminal} = context
  const settings = readableConfig(root)
  // The command says what is wrong with them, in its own way.
  if (settings === undefined) return work(context)
  refuseTrackedCache(root)
  const facts = fileFacts(root)
  const print = treePrint(root, settings, facts)
  if (print === undefined) return work({...context, facts})
  const code = sayAgain(context, call, print.name)
  if (code !== undefined) return code
  let said = pieces()
  let size = 0
  let isRepeatable = true
  const once = (): void => {
    isRepeatable = false
  }
  const note = (stream: 'out' | 'err', say: (text: string) => void): ((text: string) => void) => {
    return (text) => {
      say(text)
      // A line of progress is no part of an answer.
      if (text.startsWith('\r')) return
      size += text.length
      if (size <= longest) said.add(stream, text)
      else said = pieces()
    }
  }
  const heard: Terminal = {...terminal, out: note('out', terminal.out), err: note('err', terminal.err)}
  const given = await work({...context, facts, terminal: heard, complain: note('err', context.complain), once})
  if (isRepeatable && size <= longest && given <= 1 && print.isSame())
    keep(context, call, print.name, {code: given, said: said.all()})
  return given
}

/** @returns the exit code; nothing where no answer is on record */
function sayAgain(context: Context, call: string, print: string): number | undefined {
  const index = indexOf(context)
  try {
    const answer = index.answer(call, print)
    if (answer === undefined) return undefined
    for (const [stream, text] of answer.said) (stream === 'out' ? context.terminal.out : context.complain)(text)
    return answer.code
  } finally {
    index.close()
  }
}

function keep(context: Context, call: string, print: string, answer: Answer): void {
  const index = indexOf(context)
  try {
    index.save({answer: {call, print, ...answer}})
  } finally {
    index.close()
  }
}
