import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

/** What the slow suites ask for: that they run, rounds of `kill -9`, runs of a property. */
const full = {FULL: '1', ROUNDS: '200', FC_RUNS: '3000'}

/** Put other code in the place of ours, which no other test may see. */
const alone = ['test/markdown/writer-mutants.test.ts']

/** `--mode full` runs the slow suites too. */
export default defineConfig(({mode}) => ({
  test: {
    setupFiles: ['test/seed.ts'],
    // Properties and killed processes take seconds; a machine that is busy takes several times as long.
    testTimeout: 60_000,
    // Not threads: where Node itself crashes, one process ends, and not all tests with it.
    pool: 'forks',
    // vitest would leave one core free, which is half of a small machine.
    maxWorkers: availableParallelism(),
    env: mode === 'full' ? full : {},
    // Modules are loaded once for many files: to load them for each took a third of the time of small files.
    projects: [
      {extends: true, test: {name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false}},
      {extends: true, test: {name: 'alone', include: alone}}
    ]
  }
}))
