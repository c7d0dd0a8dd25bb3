/** A step of a path through two texts: how many passages of each it takes, and its worth as a natural logarithm. */
export interface Step {
  readonly source: number
  readonly target: number
  readonly worth: number
}
