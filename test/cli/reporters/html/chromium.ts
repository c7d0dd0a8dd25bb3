import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import type {Readable, Writable} from 'node:stream'
import {pathToFileURL} from 'node:url'

/** Debian's, or another one by its usual name; nothing where there is none. */
export const chromiumPath = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0
)

type Data = Readonly<Record<string, unknown>>

/** A page in a browser without a window. */
export interface Page {
  readonly send: (method: string, params?: Data) => Promise<Data>
  /** The value of an expression, which may be a promise. */
  readonly evaluate: <T>(expression: string) => Promise<T>
  readonly open: (path: string) => Promise<void>
  /** Presses keys by their names: `Tab`, `ArrowDown`, `Enter`; the last one may hold Shift: `Shift+Tab`. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** A PNG of the window. */
  readonly screenshot: () => Promise<Buffer>
  /** What the browser said of itself: errors of scripts, refusals of the policy, dialogs, and addresses asked for. */
  readonly heard: {readonly complaints: string[]; readonly asked: string[]}
  readonly close: () => Promise<void>
}

const keyCodes: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40
}

/**
 * Starts a browser and talks to it over pipes, by the DevTools protocol.
 *
 * @param profile a folder for what it keeps
 */
export async function launch(profile: string): Promise<Page> {
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--hide-scrollbars',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`
  ]
  const child = spawn(chromiumPath!, [...flags, 'about:blank'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']})
  const {call, on} = connect(child)
  const {targetInfos} = (await call('Target.getTargets')) as {targetInfos: {type: string; targetId: string}[]}
  const {targetId} = targetInfos.find(({type}) => type === 'page')!
  const {sessionId} = (await call('Target.attachToTarget', {targetId, flatten: true})) as {sessionId: string}
  const send = (method: string, params: Data = {}): Promise<Data> => call(method, params, sessionId)
  const heard = {complaints: [] as string[], asked: [] as string[]}
  let loaded = (): void => undefined
  on((method, params) => {
    if (method === 'Page.loadEventFired') loaded()
    if (method === 'Runtime.exceptionThrown' || method === 'Page.javascriptDialogOpening')
      heard.complaints.push(JSON.stringify(params))
    if (method === 'Log.entryAdded') heard.complaints.push(JSON.stringify(params.entry))
    if (method === 'Network.requestWillBeSent') heard.asked.push((params.request as {url: string}).url)
  })
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`)
  return {
    send,
    heard,
    async evaluate(expression) {
      const {result, exceptionDetails} = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true
      })
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
      return (result as {value: never}).value
    },
    async open(path) {
      const done = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await send('Page.navigate', {url: pathToFileURL(path).href})
      await done
    },
    async press(...keys) {
      for (const written of keys) {
        const key = written.replace('Shift+', '')
        const event = {key, code: key, windowsVirtualKeyCode: keyCodes[key] ?? 0, modifiers: written === key ? 0 : 8}
        await send('Input.dispatchKeyEvent', {type: 'rawKeyDown', ...event})
        if (key === 'Enter') await send('Input.dispatchKeyEvent', {type: 'char', ...event, text: '\r'})
        await send('Input.dispatchKeyEvent', {type: 'keyUp', ...event})
      }
    },
    async screenshot() {
      const {data} = await send('Page.captureScreenshot', {format: 'png'})
      return Buffer.from(String(data), 'base64')
    },
    async close() {
      await call('Browser.close').catch(() => undefined)
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)))
    }
  }
}

interface Connection {
  readonly call: (method: string, params?: Data, sessionId?: string) => Promise<Data>
  readonly on: (listen: (method: string, params: Data) => void) => void
}

/** Messages are JSON with a NUL behind each, on the fourth and fifth of the child's streams. */
function connect(child: ChildProcess): Connection {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, {resolve: (data: Data) => void; reject: (error: Error) => void}>()
  const listeners: ((method: string, params: Data) => void)[] = []
  let rest = Buffer.alloc(0)
  let last = 0
  output.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data])
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const {id, method, params, result, error} = JSON.parse(rest.subarray(0, end).toString())
      rest = rest.subarray(end + 1)
      if (method !== undefined) for (const listen of listeners) listen(method, params)
      if (error !== undefined) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result)
    }
  })
  child.once('exit', () => {
    for (const {reject} of waiting.values()) reject(new Error('the browser ended'))
  })
  return {
    call: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, {resolve, reject})
        input.write(`${JSON.stringify({id, method, params, ...(sessionId && {sessionId})})}\0`)
      }),
    on: (listen) => {
      listeners.push(listen)
    }
  }
}
