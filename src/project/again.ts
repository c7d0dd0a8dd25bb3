import {Failure} from '../model/failure.ts'

/** How often work begins anew because somebody else wrote what it had read. */
const attempts = 5

/**
 * Read, decide and write; and all of it again where a file was changed in between by another process, an editor or git:
 * what was decided then was decided about something else. Whatever was written until then stays right.
 *
 * @param work is told whether what was known before still is what it was
 * @throws what `work` throws; `changed-meanwhile` after five times
 */
export async function again<T>(work: (isFirst: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt === 1)
    } catch (error) {
      const isContention = error instanceof Failure && error.code === 'changed-meanwhile'
      if (!isContention || attempt === attempts) throw error
    }
  }
}
