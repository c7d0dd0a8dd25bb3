/** One thing that is measured: a row of `trials.ts`. */
export interface Trial {
  /** `extract/generated`: what, then over which input. */
  readonly name: string
  /** What an act does, for the table. */
  readonly what: string
  readonly figure: FigureName
  /** What is promised: at least this where more is better, at most this where less is. */
  readonly goal?: number
  /** Children's work is not in this process's processor time: their trials go by the clock on the wall. */
  readonly clock?: 'cpu' | 'wall'
  /** How often it is measured, where the usual number would take too long. */
  readonly rounds?: number
  /** Makes the input; not measured. Says why where it cannot run here. */
  arrange(): Arranged | string | Promise<Arranged | string>
}

export interface Arranged {
  /** What an act reads or writes. */
  readonly bytes?: number
  /** The work. What it returns is consumed; of a `score` it is the figure. */
  act(): unknown
  /** The work that it is held against, of a ratio. */
  rival?(): unknown
}

/** What one round measured: milliseconds, and what the act returned. */
export interface Round {
  readonly act: number
  readonly rival: number
  readonly bytes: number
  readonly returned: unknown
}

interface Figure {
  readonly unit: string
  readonly better: 'more' | 'less'
  of(round: Round): number
}

/** What a trial's figure is. */
export const figures = {
  /** How much more the act does than its rival in the same time. */
  speed: {unit: '× the speed', better: 'more', of: ({act, rival}) => rival / act},
  /** How much more time the act takes than its rival. */
  cost: {unit: '× the cost', better: 'less', of: ({act, rival}) => act / rival},
  rate: {unit: 'MB/s', better: 'more', of: ({act, bytes}) => bytes / 1000 / act},
  time: {unit: 'ms', better: 'less', of: ({act}) => act},
  score: {unit: 'F1', better: 'more', of: ({returned}) => Number(returned)}
} as const satisfies Readonly<Record<string, Figure>>

export type FigureName = keyof typeof figures

/** A measured trial, as `results.json` holds it. */
export interface Result {
  readonly name: string
  readonly what: string
  readonly unit: string
  /** From the best time of the act and the best of its rival: other work on the machine only makes times longer. */
  readonly best: number
  /** Of the figures of all rounds. */
  readonly median: number
  readonly goal?: string
  readonly met?: boolean
  readonly rounds: number
  readonly megabytes?: number
  /** `2026-11-27` */
  readonly date: string
}
