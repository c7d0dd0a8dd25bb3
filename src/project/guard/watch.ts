/**
 * The thread between the program, which waits and so hears nothing, and the one that works: it passes questions on and
 * answers back, and stops the work at its limits.
 */
import {type MessagePort, Worker, workerData} from 'node:worker_threads'
import {guardLimits} from './guard-limits.ts'
import type {Answer, Question} from './question.ts'

/** What the program hands over: a port, a flag that wakes it, and where the worker is. */
export interface Handover {
  readonly port: MessagePort
  /** One number: 1 when there is an answer on the port. */
  readonly flag: Int32Array
  readonly work: URL['href']
}

const {port, flag, work}: Handover = workerData

/** How often the clocks are looked at, in milliseconds. */
const glance = 50

/** How many times its seconds a busy machine may take. */
const patience = 5

let worker: Worker | undefined
let timer: NodeJS.Timeout | undefined

port.on('message', (question: Question) => {
  if (worker !== undefined) {
    worker.postMessage(question)
    startClock()
    return
  }
  const started = new Worker(new URL(work), {
    resourceLimits: {maxOldGenerationSizeMb: guardLimits.megabytes, maxYoungGenerationSizeMb: 16}
  })
  worker = started
  started.on('message', (message: Answer | 'ready') => {
    if (worker !== started) return
    if (message === 'ready') {
      started.postMessage(question)
      startClock()
    } else answer(message)
  })
  started.on('error', (error: NodeJS.ErrnoException) => {
    if (worker !== started) return
    worker = undefined
    answer(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? {limit: 'megabytes'} : {bug: error.stack ?? error.message})
  })
})

/** The limit is of work: where others keep the machine busy, the clock on the wall alone does not count. */
function startClock(): void {
  const began = performance.now()
  const before = process.cpuUsage()
  timer = setInterval(() => {
    const seconds = (performance.now() - began) / 1000
    const {user, system} = process.cpuUsage(before)
    const worked = (user + system) / 1e6
    if (seconds < guardLimits.seconds || (worked < guardLimits.seconds && seconds < guardLimits.seconds * patience))
      return
    void worker?.terminate()
    worker = undefined
    answer({limit: 'seconds'})
  }, glance)
}

function answer(message: Answer): void {
  clearInterval(timer)
  port.postMessage(message)
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
}
