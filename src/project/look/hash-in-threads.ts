import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import {hashFiles} from './hash-files.ts'

/** What one thread reads. */
export interface Share {
  readonly home: string
  readonly paths: readonly string[]
}

/**
 * `hashFiles` on several cores; this thread takes its share as well.
 *
 * @param count how many threads, this one among them
 */
export async function hashInThreads(home: string, paths: readonly string[], count: number): Promise<readonly string[]> {
  const size = Math.ceil(paths.length / count)
  const shares = Array.from({length: count}, (_, at) => paths.slice(at * size, (at + 1) * size))
  const [own = [], ...others] = shares
  const answers = others.map(async (share): Promise<readonly string[]> => {
    const workerData: Share = {home, paths: share}
    const [hashes] = await once(new Worker(new URL('./hash-thread.ts', import.meta.url), {workerData}), 'message')
    return hashes
  })
  const here = hashFiles(home, own)
  return here.concat(...(await Promise.all(answers)))
}
