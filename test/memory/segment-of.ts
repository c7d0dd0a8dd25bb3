import type {Segment} from '../../src/model/segment-file.ts'

/** A segment that nobody has touched, but for what is said. */
export function segmentOf(values: Partial<Segment>): Segment {
  return {
    id: 's1',
    source: [],
    target: undefined,
    state: 'initial',
    fill: undefined,
    fillHash: undefined,
    previous: undefined,
    waivers: [],
    locked: false,
    after: {source: '', target: ''},
    ...values
  }
}
