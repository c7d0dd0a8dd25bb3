import {defineConfig} from 'vitest/config'

/** `--mode full` (or FULL=1) runs the slow suites too: long properties, the packed package, whole corpora. */
export default defineConfig(({mode}) => ({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'threads',
    env: mode === 'full' ? {FULL: '1'} : {}
  }
}))
