/** What one question to the thread that reads heavy articles may cost: taking one apart, or building it in a locale. */
export const guardLimits = {
  /** Of work; on a busy machine the wait may be longer, see `watch.ts`. */
  seconds: 3,
  /** Of the thread's heap. With the program around it, a run stays below half a gigabyte. */
  megabytes: 256
} as const
