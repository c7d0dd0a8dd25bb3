import {beforeEach, describe, expect, test} from 'vitest'
import {done, edit, filesOf, ordbro, projectOf, read, segments, type} from './project.ts'

const nb = 'segments/nb/a.md.xlf'
const who = ['--reason', 'Rettet siden.', '--author', 'Kim']
let root: string

beforeEach(async () => {
  root = projectOf({'a.md': 'Det tog 48 timmar. Och 7 dagar.\n'}, {locales: ['sv', 'nb']})
  await done(root, 'sync')
  type(root, nb, (source) => source.replace('tog', 'tok').replace('48', '38').replace('7', '9'))
})

const codes = async (): Promise<string[]> =>
  JSON.parse((await ordbro(root, 'check', '--json')).out).findings.map(({code}: {code: string}) => code)

describe('ordbro waive', () => {
  test('writes the decision where the finding is, and it counts until the target changes', async () => {
    const [{place}] = JSON.parse((await ordbro(root, 'check', '--json')).out).findings
    const {out} = await done(root, 'waive', 'number-lost', `${nb}#${place.unit}/${place.segment}`, ...who)
    expect(out).toBe('1 finding waived.\n')
    const [first, second] = [...segments(root, nb).values()]
    expect(first!.waivers).toMatchObject([{rule: 'number-lost', reason: 'Rettet siden.', author: 'Kim'}])
    expect(second!.waivers).toEqual([])
    expect(await codes()).toEqual(['number-lost'])
    edit(root, nb, '38 timmar', '28 timmar')
    expect(await codes()).toEqual(['number-lost', 'number-lost', 'waiver-expired'])
    await done(root, 'waive', 'number-lost', nb, ...who)
    expect(await codes()).toEqual([])
    expect([...segments(root, nb).values()].map(({waivers}) => waivers.length)).toEqual([1, 1])
    expect((await done(root, 'sync')).out).toContain('0 changed')
  })

  test('takes the place that check prints, and is about that segment alone', async () => {
    const {err} = await ordbro(root, 'check')
    const places = [...err.matchAll(/^(\S+:\d+) \(nb\): error: .*\[number-lost\]$/gm)].map(([, place]) => place!)
    expect(places).toHaveLength(2)
    const {out} = await done(root, 'waive', 'number-lost', places[1]!, ...who)
    expect(out).toBe('1 finding waived.\n')
    expect([...segments(root, nb).values()].map(({waivers}) => waivers.length)).toEqual([0, 1])
  })

  test('takes several places at once: what is written of one shifts the lines of others', async () => {
    const {err} = await ordbro(root, 'check')
    // With a column, and with the colon that stands behind a place.
    const places = [...err.matchAll(/^(\S+:\d+) \(nb\): error/gm)].map(([, place]) => `${place}:9:`)
    expect((await done(root, 'waive', 'number-lost', ...places, ...who)).out).toBe('2 findings waived.\n')
    expect([...segments(root, nb).values()].map(({waivers}) => waivers.length)).toEqual([1, 1])
    const again = await ordbro(root, 'waive', 'number-lost', ...places, ...who)
    expect(again).toMatchObject({code: 2, err: expect.stringContaining('[line-without-segment]')})
  })

  test('--dry-run writes nothing', async () => {
    const files = filesOf(root)
    const {out} = await done(root, 'waive', 'number-lost', nb, ...who, '--dry-run')
    expect(out).toBe('2 findings would be waived. Nothing was written.\n')
    expect(filesOf(root)).toEqual(files)
  })

  test.each([
    ['a rule that is none', ['number-lots', nb, ...who], '[rule-unknown]'],
    ['no reason', ['number-lost', nb, '--author', 'Kim'], '--reason'],
    ['a reason of white space', ['number-lost', nb, '--reason', ' ', '--author', 'Kim'], '--reason'],
    ['no author', ['number-lost', nb, '--reason', 'Nei.'], '--author'],
    ['a line beside a segment’s', ['number-lost', `${nb}:2`, ...who], '[line-without-segment]'],
    ['a line behind the last', ['number-lost', `${nb}:900`, ...who], '[line-without-segment]'],
    ['a line of an article', ['number-lost', 'content/sv/a.md:1', ...who], '[line-of-article]'],
    ['nothing found', ['url-changed', nb, ...who], '[nothing-to-waive]'],
    ['no such unit', ['number-lost', `${nb}#u000000000000`, ...who], '[nothing-to-waive]']
  ])('%s: exit 2, nothing written', async (_, args, says) => {
    const before = read(root, nb)
    expect(await ordbro(root, 'waive', ...args)).toMatchObject({code: 2, err: expect.stringContaining(says)})
    expect(read(root, nb)).toBe(before)
  })
})
