import {expect, test} from 'vitest'
import {commands} from '../../src/cli/commands.ts'
import {namedCommand} from '../../src/cli/named-command.ts'

test.each(commands.map(({name}) => name))(
  '%s is named by its name, before or behind what every command takes',
  (name) => {
    for (const before of [[], ['--json'], ['-q', '--no-color'], ['--root', 'sync'], ['--lang', 'sv', '--root', '-']]) {
      expect(namedCommand([...before, name, '--help', 'a.md'])?.name).toBe(name)
    }
  }
)

test.each([
  ['nothing', []],
  ['options alone', ['--json']],
  ['help', ['--help', 'prove']],
  ['help in short', ['-h', 'prove']],
  ['the version', ['--version', 'prove']],
  ['an unknown command', ['prov', 'check']],
  ['a command for programs', ['complete', 'prove']],
  ['an option of a command before its name', ['--locale', 'nb', 'prove']],
  ['an unknown option', ['--jsn', 'prove', '--help']],
  ['short options in one', ['-qh', 'prove']],
  ['a value with its option', ['--root=a', 'prove']],
  ['the end of options', ['--', 'prove']],
  ['a value that is missing', ['--root']]
])('left to commander: %s', (_, args) => {
  expect(namedCommand(args)).toBeUndefined()
})
