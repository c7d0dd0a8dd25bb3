import {expect, test} from 'vitest'
import {askedLanguage} from '../../src/cli/asked-language.ts'

const lines: readonly (readonly [written: string, args: string, named: string | undefined])[] = [
  ['status', 'status', undefined],
  ['--lang ja status', 'status', 'ja'],
  ['status --lang ja --json', 'status --json', 'ja'],
  ['status --lang=ja', 'status', 'ja'],
  ['--lang sv status --lang ja', 'status', 'ja'],
  // Nothing to take: the command line is read on, and found to lack a value.
  ['status --lang', 'status --lang', undefined],
  ['status --lang -- ja', 'status --lang -- ja', undefined],
  // Behind `--` stand names of files.
  ['status -- --lang ja', 'status -- --lang ja', undefined],
  ['status --lang sv -- --lang=ja', 'status -- --lang=ja', 'sv'],
  ['status --language ja', 'status --language ja', undefined]
]

test.each(lines)('ordbro %s', (written, args, named) => {
  expect(askedLanguage(written.split(' '), {})).toEqual({args: args.split(' '), named, environment: undefined})
})

const environments: readonly (readonly [env: Record<string, string>, asked: string | undefined])[] = [
  [{}, undefined],
  [{LANG: 'sv_SE.UTF-8'}, 'sv_SE.UTF-8'],
  [{LANG: 'sv_SE.UTF-8', LC_MESSAGES: 'nb_NO.UTF-8'}, 'nb_NO.UTF-8'],
  [{LANG: 'sv_SE.UTF-8', LC_MESSAGES: 'nb_NO.UTF-8', LC_ALL: 'ja_JP.UTF-8'}, 'ja_JP.UTF-8'],
  // POSIX: set to nothing is not set.
  [{LANG: 'sv_SE.UTF-8', LC_ALL: ''}, 'sv_SE.UTF-8'],
  // It rules how money is written, not messages.
  [{LC_MONETARY: 'sv_SE.UTF-8'}, undefined]
]

test.each(environments)('%o', (env, asked) => {
  expect(askedLanguage([], env).environment).toBe(asked)
})
