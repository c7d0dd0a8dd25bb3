import {defineConfig} from 'vitest/config'

/** What the slow suites ask for: that they run, rounds of `kill -9`, runs of a property. */
const full = {FULL: '1', ROUNDS: '200', FC_RUNS: '3000'}

/** `--mode full` runs the slow suites too. */
export default defineConfig(({mode}) => ({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // Properties and killed processes take seconds; a machine that is busy takes several times as long.
    testTimeout: 60_000,
    pool: 'threads',
    env: mode === 'full' ? full : {}
  }
}))
