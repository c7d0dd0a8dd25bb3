import fc from 'fast-check'

/**
 * A change must not fail for a case that has nothing to do with it: the tests of every day try the same cases. Others
 * are tried by the long run, `npm run test:full`; what it finds becomes a test.
 */
if (process.env.FULL !== '1') fc.configureGlobal({seed: 20_261_123})
