import {MessageChannel, type MessagePort, receiveMessageOnPort, Worker} from 'node:worker_threads'
import type {Answer, Question} from './question.ts'
import type {Handover} from './watch.ts'

interface Watched {
  readonly port: MessagePort
  readonly flag: Int32Array
}

let watched: Watched | undefined

/** How long to wait for the watch itself, in milliseconds: it answers long before, if it runs at all. */
const backstop = 60_000

/**
 * Asks the thread that does the work of formats, and waits. The threads are started with the first question and end
 * with the program.
 */
export function ask(question: Question): Answer {
  watched ??= start()
  const {port, flag} = watched
  Atomics.store(flag, 0, 0)
  port.postMessage(question)
  Atomics.wait(flag, 0, 0, backstop)
  const received: {message: Answer} | undefined = receiveMessageOnPort(port)
  return received?.message ?? {bug: 'the thread that reads heavy articles does not answer'}
}

function start(): Watched {
  const {port1, port2} = new MessageChannel()
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const workerData: Handover = {port: port2, flag, work: new URL('./work.ts', import.meta.url).href}
  const watch = new Worker(new URL('./watch.ts', import.meta.url), {workerData, transferList: [port2]})
  watch.unref()
  port1.unref()
  return {port: port1, flag}
}
