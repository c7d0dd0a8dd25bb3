import type {Trial} from './trial.ts'

/** A difference that is known, as the lists of exceptions write it. */
export interface Exception {
  readonly where: string
  readonly variant: string
  readonly line: number
  readonly reason: string
}

/** What many articles came to. */
export class Tally {
  files = 0
  identical = 0
  builds = 0
  isomorphic = 0
  units = 0
  changed = 0
  changeable = 0
  mended = 0
  readonly exceptions: Exception[] = []

  add(where: string, trial: Trial): void {
    this.files++
    this.identical += Number(trial.identical)
    this.builds += trial.builds
    this.isomorphic += trial.isomorphic
    this.units += trial.units
    this.changed += trial.changed
    this.changeable += trial.changeable
    this.mended += trial.mended
    for (const {variant, line, reason} of trial.faults) this.exceptions.push({where, variant, line, reason})
  }

  toString(): string {
    const {files, identical, builds, isomorphic, units, changed, changeable, mended} = this
    return (
      `${identical}/${files} identical, ${isomorphic}/${builds} builds isomorphic, ` +
      `${changed}/${changeable} of ${units} units changed, ${mended} mended`
    )
  }
}
