import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {commands} from '../src/cli/commands.ts'
import {exitCodes} from '../src/model/failure.ts'
import {settingsFrom} from '../src/project/config.ts'
import {example, readme} from './readme-example.ts'

const root = join(import.meta.dirname, '..')

/** Parts of the README that are made from what they describe; `UPDATE=1 npx vitest run test/readme.test.ts` does it. */
const made: Readonly<Record<string, () => string>> = {
  commands: () => {
    const words: {summary: Record<string, string>} = readJson('locales/en/cli.json')
    const rows = commands.map(({name, arguments: given}) => {
      const line = ['ordbro', name, ...given.map(({form}) => form)].join(' ')
      return [`\`${line}\``, words.summary[name]!]
    })
    return table(['command', 'what it does'], rows)
  },
  settings: () => {
    const {properties}: {properties: Record<string, {description: string}>} = readJson('schema/config.schema.json')
    const rows = Object.entries(properties).flatMap(([name, {description}]) =>
      name === '$schema' ? [] : [[`\`${name}\``, description]]
    )
    return table(['setting', 'what it is'], rows)
  }
}

describe('the README', () => {
  test.each(Object.keys(made))('its %s are the real ones', (name) => {
    const marks = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`)
    const current = readFileSync(join(root, 'README.md'), 'utf8')
    const updated = current.replace(marks, (_, start, end) => `${start}${made[name]!()}${end}`)
    if (process.env.UPDATE) writeFileSync(join(root, 'README.md'), updated)
    else expect(current).toBe(updated)
  })

  test('every file that it links to is there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!)
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('every npm command that it names is a script', () => {
    const {scripts}: {scripts: Record<string, string>} = readJson('package.json')
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?(test|[a-z:]+)(?=[\s`])/g)].map(([, name]) => name!)
    const ofNpm = ['ci', 'install', 'run', 'warns', 'has']
    expect(named.filter((name) => !(name in scripts) && !ofNpm.includes(name))).toEqual([])
    expect(named).toContain('demo')
  })

  test('every ordbro command that it names is a command', () => {
    const named = [...readme.matchAll(/^npx ordbro ([a-z]+)/gm)].map(([, name]) => name!)
    expect(named.filter((name) => !commands.some((command) => command.name === name))).toEqual([])
    expect(named.length).toBeGreaterThan(2)
  })

  test('every exit code is named', () => {
    const line = /Exit codes: ([^.]+)\./.exec(readme)![1]!
    expect(line.match(/\d+/g)!.map(Number)).toEqual(Object.values(exitCodes))
  })

  test('its configuration is one', () => {
    const written = /^```json\n([\s\S]*?)^```$/m.exec(readme)![1]!
    expect(settingsFrom(written).sourceLocale).toBe('sv')
  })

  test('its example prints what it says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ordbro-readme-'))
    const file = join(folder, 'example.ts')
    const index = new URL('../src/index.ts', import.meta.url).href
    writeFileSync(file, example.code.replace("'ordbro'", JSON.stringify(index)))
    const {stdout, stderr} = spawnSync(process.execPath, [file], {encoding: 'utf8'})
    rmSync(folder, {recursive: true})
    expect({stdout, stderr}).toEqual({stdout: example.output, stderr: ''})
    expect(example.code.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(15)
  })

  test('its picture shows the run that it speaks of', () => {
    const picture = readFileSync(join(root, 'docs/run.svg'), 'utf8')
    const shown = [...picture.matchAll(/font-weight="bold">ordbro ([a-z]+)/g)].map(([, name]) => name!)
    expect(shown).toEqual(['sync', 'status', 'check', 'terms', 'build', 'prove'])
    expect(picture).not.toMatch(/<(script|image|foreignObject|a)\b/)
  })
})

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('')
}
