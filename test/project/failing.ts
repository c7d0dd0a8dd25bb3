import {Failure} from '../../src/model/failure.ts'

/** The failure that something throws, as data. */
export async function failing(work: () => unknown): Promise<Pick<Failure, 'kind' | 'code' | 'place' | 'values'>> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const {kind, code, place, values} = error
    return {kind, code, place, values}
  }
  throw new Error('expected a failure')
}
