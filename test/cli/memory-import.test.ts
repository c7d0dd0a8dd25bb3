import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {done, main, ordbro, projectOf, read, write} from './project.ts'

const tmx = (...units: readonly string[]): string =>
  `<tmx version="1.4"><header srclang="sv-SE"/><body>${units.map((each) => `<tu>${each}</tu>`).join('')}</body></tmx>`
const tuv = (locale: string, text: string): string => `<tuv xml:lang="${locale}"><seg>${text}</seg></tuv>`
const pair = tuv('sv-SE', 'En öppen modell.') + tuv('no', 'En åpen modell.')

function project(content: string): string {
  const root = projectOf({'a.md': '# Hej\n'}, {locales: ['sv', 'nb']})
  write(root, 'other.tmx', content)
  return root
}

test('a memory of another tool is found in from then on', async () => {
  const root = project(tmx(pair, tuv('sv', 'ensam')))
  const {out, err} = await done(root, 'memory', 'import', 'other.tmx')
  expect(out).toBe('1 unit: memory/other.tmx.\n  sv → nb  1\n')
  expect(err).toBe('1 unit skipped at other.tmx:1: in one language only.\n')
  const found = await done(root, 'memory', 'lookup', '--source', 'sv', '--target', 'nb', 'En öppen modell.', '--json')
  expect(JSON.parse(found.out).matches[0]).toMatchObject({target: 'En åpen modell.', score: 100})
  await done(root, 'memory', 'import', 'other.tmx')
})

test('a dry run writes nothing, and says as data what it would', async () => {
  const root = project(tmx(pair))
  const {out} = await done(root, 'memory', 'import', 'other.tmx', '--dry-run', '--json')
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    dryRun: true,
    files: [
      {
        path: 'other.tmx',
        into: 'memory/other.tmx',
        units: 1,
        pairs: {'sv → nb': 1},
        skipped: {language: 0, segment: 0, alone: 0}
      }
    ]
  })
  expect(existsSync(join(root, 'memory/other.tmx'))).toBe(false)
})

test('a damaged file is refused, and another of the same name is not overwritten', async () => {
  const root = project(tmx(pair).slice(0, -20))
  expect(await ordbro(root, 'memory', 'import', 'other.tmx')).toMatchObject({code: 3, out: ''})
  const cutOff = await ordbro(project(`${tmx(pair, pair).slice(0, -20)}\n`), 'memory', 'import', 'other.tmx')
  expect(cutOff.err).toMatch(
    /^other\.tmx:2:1: error: The file ends inside <tuv>.* Units read before the fault: 1\. \[xml-cut-off\]$/m
  )
  expect(existsSync(join(root, 'memory/other.tmx'))).toBe(false)
  write(root, 'other.tmx', tmx(pair))
  write(root, 'memory/other.tmx', tmx(pair, pair))
  const {code, err} = await ordbro(root, 'memory', 'import', 'other.tmx')
  expect([code, err.includes('[memory-file-there]')]).toEqual([2, true])
  expect(read(root, 'memory/other.tmx')).toBe(tmx(pair, pair))
})

test.each([
  [
    'a language that is none',
    tuv('xx_bad lang', 'a') + tuv('nb', 'b'),
    ':2: error: ',
    'The language “xx_bad lang” does not exist'
  ],
  ['no language', '<tuv><seg>a</seg></tuv>', ':2: error: ', 'This text has no language'],
  ['no text', `${tuv('sv', '')}<tuv xml:lang="nb"/>`, ':2: error: ', 'is missing or empty'],
  ['one language alone', tuv('sv', 'a'), ':2: error: ', 'one language only']
])('a memory that says nothing is refused, with the line and the reason: %s', async (_, unit, place, reason) => {
  const root = project(`<tmx version="1.4"><header srclang="sv"/><body>\n<tu>${unit}</tu>\n</body></tmx>`)
  const {code, out, err} = await ordbro(root, 'memory', 'import', 'other.tmx')
  expect({code, out}).toEqual({code: 3, out: ''})
  expect(err).toContain(`other.tmx${place}`)
  expect(err).toContain(reason)
  expect(err).toContain('[memory-without-units]')
  expect(existsSync(join(root, 'memory'))).toBe(false)
})

test('one without any unit is refused', async () => {
  const {code, err} = await ordbro(project(tmx()), 'memory', 'import', 'other.tmx')
  expect([code, err.includes('It has no units (<tu>) at all.')]).toEqual([3, true])
})

test('what is left out of a good memory is told with the first place, in data too', async () => {
  const root = project(
    `<tmx version="1.4"><header srclang="sv"/><body><tu>${pair}</tu>\n<tu>${tuv('q', 'a')}\n${tuv('r', 'b')}</tu></body></tmx>`
  )
  const {err} = await done(root, 'memory', 'import', 'other.tmx')
  expect(err).toBe(
    '2 texts skipped, the first at other.tmx:2: their language is none that exists, such as “q”.\n' +
      '1 unit skipped at other.tmx:2: in one language only.\n'
  )
  const {files} = JSON.parse((await done(root, 'memory', 'import', 'other.tmx', '--dry-run', '--json')).out)
  expect(files[0].firstSkipped).toEqual({language: {line: 2, written: 'q'}, alone: {line: 2, written: ''}})
})

test('OmegaT’s tags are codes', async () => {
  const text = (locale: string, words: string): string => tuv(locale, words.replaceAll('<', '&lt;'))
  const units = [
    text('en-GB', 'Training <f0>data</f0> is scarce.<br1/>') + text('no', '<f0>Treningsdata</f0> er mangelvare.<br1/>'),
    text('en-GB', 'If a < b, and <f0> is open') + text('no', 'Hvis a < b, og <f0> er åpen')
  ]
  const all = tmx(...units).replace('<header srclang="sv-SE"/>', '<header srclang="en-GB" creationtool="OmegaT"/>')
  const root = project(all)
  await done(root, 'memory', 'import', 'other.tmx')
  const lookup = async (query: string): Promise<{score: number; target: string}> =>
    JSON.parse((await done(root, 'memory', 'lookup', '--source', 'en', '--target', 'nb', query, '--json')).out)
      .matches[0]
  const found = await lookup('Training **data** is scarce.')
  expect(found.score).toBeGreaterThanOrEqual(95)
  expect(found.target).not.toContain('f0')
  expect((await lookup('If a < b, and is open')).target).toContain('a < b')
})

test('of two files of one name neither is written, unless they are the same', async () => {
  const root = project(tmx(pair))
  mkdirSync(join(root, 'more'))
  write(root, 'more/other.tmx', tmx(pair, pair))
  const {code, err} = await ordbro(root, 'memory', 'import', 'other.tmx', 'more/other.tmx')
  expect([code, err.includes('[memory-file-there]')]).toEqual([2, true])
  expect(existsSync(join(root, 'memory/other.tmx'))).toBe(false)
  write(root, 'more/other.tmx', tmx(pair))
  await done(root, 'memory', 'import', 'other.tmx', 'more/other.tmx')
  expect(read(root, 'memory/other.tmx')).toBe(tmx(pair))
})

/** A memory of some megabytes: few units with long notes, which are soon read. */
function largeFile(root: string, name: string, megabytes: number): void {
  const unit = `<tu><note>${'Något om hur det kom till. '.repeat(2000)}</note>${pair}</tu>\n`
  write(root, name, '<tmx version="1.4"><header srclang="sv"/><body>\n')
  const many = unit.repeat(Math.ceil(1e6 / unit.length))
  for (let written = 0; written < megabytes; written++) appendFileSync(join(root, name), many)
  appendFileSync(join(root, name), '</body></tmx>\n')
}

test('a file that is ten times as large takes no more memory', () => {
  const root = project(tmx(pair))
  const megabytes = [8, 80].map((size) => {
    largeFile(root, `${size}.tmx`, size)
    const into = join(root, `memory/${size}.tmx`)
    const resources = join(root, 'resources.json')
    const {status} = spawnSync(
      process.execPath,
      ['--import', new URL('../hostile/resources.ts', import.meta.url).href, main, 'memory', 'import', `${size}.tmx`],
      {cwd: root, encoding: 'utf8', env: {...process.env, ORDBRO_RESOURCES: resources}}
    )
    expect(status).toBe(0)
    expect(readFileSync(into).equals(readFileSync(join(root, `${size}.tmx`)))).toBe(true)
    return (JSON.parse(readFileSync(resources, 'utf8')) as {megabytes: number}).megabytes
  })
  expect(megabytes[1]! - megabytes[0]!).toBeLessThan(40)
})

test.runIf(process.platform !== 'win32')('where the disk is full, nothing is left behind', () => {
  const root = project(tmx(pair))
  largeFile(root, 'large.tmx', 2)
  // Blocks of 1024 bytes.
  const args = ['-c', 'ulimit -f 1000; exec "$0" "$@"', process.execPath, main, 'memory', 'import', 'large.tmx']
  const {status, stderr} = spawnSync('bash', args, {cwd: root, encoding: 'utf8'})
  expect([status, stderr.includes('memory/large.tmx')]).toEqual([5, true])
  expect(readdirSync(join(root, 'memory'))).toEqual([])
})

test('two at once bring in one file, and both are content', async () => {
  const root = project(tmx(pair))
  largeFile(root, 'large.tmx', 4)
  const ends = await Promise.all(
    [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, [main, 'memory', 'import', 'large.tmx'], {cwd: root, stdio: 'ignore'})
      return (await once(child, 'exit'))[0]
    })
  )
  expect(ends).toEqual([0, 0, 0])
  expect(readdirSync(join(root, 'memory'))).toEqual(['large.tmx'])
  expect(read(root, 'memory/large.tmx')).toBe(read(root, 'large.tmx'))
})

test('killed at any moment, it leaves the whole file or none', async () => {
  const root = project(tmx(pair))
  largeFile(root, 'large.tmx', 12)
  const whole = statSync(join(root, 'large.tmx')).size
  for (let round = 0; round < Number(process.env.ROUNDS ?? 4); round++) {
    rmSync(join(root, 'memory'), {recursive: true, force: true})
    // The first half of the time goes into reading.
    const timeout = 300 + (round % 20) * 60
    spawnSync(process.execPath, [main, 'memory', 'import', 'large.tmx'], {cwd: root, timeout, killSignal: 'SIGKILL'})
    const into = join(root, 'memory/large.tmx')
    if (existsSync(into)) expect(statSync(into).size).toBe(whole)
  }
  await done(root, 'memory', 'import', 'large.tmx')
  expect(readdirSync(join(root, 'memory')).toSorted()).toEqual(['large.tmx'])
})
