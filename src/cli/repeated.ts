import {readConfig} from '../project/config.ts'
import {fileFacts} from '../project/look/file-facts.ts'
import {treePrint} from '../project/look/tree-print.ts'
import {refuseTrackedCache} from '../project/refuse-tracked-cache.ts'
import type {Context, Terminal} from './command.ts'
import {indexOf} from './open-index.ts'

/** What a command said, in order. */
interface Answer {
  readonly code: number
  readonly said: readonly (readonly ['out' | 'err', string])[]
}

/** The longest answer that is kept, in UTF-16 code units. */
const longest = 16 * 1024 * 1024

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
  const settings = readConfig(root)
  refuseTrackedCache(root)
  const facts = fileFacts(root)
  const print = treePrint(root, settings, facts)
  if (print === undefined) return work({...context, facts})
  const answer = answerTo(context, call, print)
  if (answer !== undefined) {
    for (const [stream, text] of answer.said) (stream === 'out' ? terminal.out : context.complain)(text)
    return answer.code
  }
  const said: [stream: 'out' | 'err', text: string][] = []
  let size = 0
  let isRepeatable = true
  const once = (): void => {
    isRepeatable = false
  }
  const note = (stream: 'out' | 'err', say: (text: string) => void): ((text: string) => void) => {
    return (text) => {
      say(text)
      size += text.length
      // A line of progress is no part of an answer.
      if (size <= longest && !text.startsWith('\r')) said.push([stream, text])
    }
  }
  const heard: Terminal = {...terminal, out: note('out', terminal.out), err: note('err', terminal.err)}
  const code = await work({...context, facts, terminal: heard, complain: note('err', context.complain), once})
  if (isRepeatable && size <= longest && code <= 1 && treePrint(root, settings, fileFacts(root)) === print)
    keep(context, call, print, {code, said})
  return code
}

function answerTo(context: Context, call: string, print: string): Answer | undefined {
  const index = indexOf(context)
  try {
    const text = index.answer(call, print)
    return text === undefined ? undefined : JSON.parse(text)
  } finally {
    index.close()
  }
}

function keep(context: Context, call: string, print: string, answer: Answer): void {
  const index = indexOf(context)
  try {
    index.save({answer: {call, print, text: JSON.stringify(answer)}})
  } finally {
    index.close()
  }
}
