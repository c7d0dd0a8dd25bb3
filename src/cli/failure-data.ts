import type {Failure} from '../model/failure.ts'

/** A failure as data, for `--json`; its words are on stderr. */
export function failureData({kind, code, place, values}: Failure): Readonly<Record<string, unknown>> {
  return {kind, code, ...(place === undefined ? {} : {place}), values}
}
