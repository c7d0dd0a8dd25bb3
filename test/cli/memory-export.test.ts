import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readChunksAnywhere} from '../../src/project/read-chunks.ts'
import {corpus, isThere} from '../exchange/corpora.ts'
import {judge} from '../exchange/tmx/judge.ts'
import {done, ordbro, projectOf, read, type, write} from './project.ts'

const foreign = (unit: string, inside = ''): string =>
  `<tmx version="1.4"><header srclang="sv" datatype="html" o-tmf="T" segtype="sentence" creationtool="T" creationtoolversion="2" adminlang="sv">${inside}</header><body>${unit}</body></tmx>`
const tu = `<tu tuid="7" usagecount="3"><note>en</note><tuv xml:lang="SV-se" changeid="eva"><prop type="x-a">1</prop><seg>Hej <ph x="1" assoc="p">{<sub>a</sub>}</ph></seg></tuv><tuv xml:lang="no"><seg>Hei</seg></tuv></tu>`

describe('memory export', () => {
  test('gives back what another tool wrote beside what the project says', async () => {
    const root = projectOf({'a.md': 'Den egna meningen.\n'}, {locales: ['sv', 'nb']})
    await done(root, 'sync')
    type(root, 'segments/nb/a.md.xlf', () => 'Den egne setningen.')
    write(root, 'a.tmx', foreign(tu, '<note>om</note>'))
    write(root, 'b.tmx', foreign(tu.replaceAll('7', '8')))
    await done(root, 'memory', 'import', 'a.tmx', 'b.tmx')
    expect(read(root, 'memory/a.tmx')).toBe(read(root, 'a.tmx'))
    const {out} = await done(root, 'memory', 'export', 'all.tmx')
    expect(out).toBe('3 units written to all.tmx.\n')
    const {units, said} = judge(read(root, 'all.tmx'))
    expect(units.slice(0, 2)).toEqual(
      [foreign(tu), foreign(tu.replaceAll('7', '8'))].flatMap((each) => judge(each).units)
    )
    expect(units[2]).toContain('Den egne setningen.')
    expect(said.map((each) => JSON.parse(each)[0])).toEqual(['note', 'prop'])
    expect((await done(root, 'memory', 'export', '-')).out).toBe(read(root, 'all.tmx'))
  })

  test('of a damaged file, what stands before the fault', async () => {
    const root = projectOf({'a.md': 'Mening.\n'}, {locales: ['sv', 'nb']})
    write(root, 'memory/a.tmx', foreign(`${tu}<tu`))
    const {out, err, code} = await ordbro(root, 'memory', 'export')
    expect(code).toBe(3)
    expect(err).toContain('memory/a.tmx:1:')
    expect(judge(out).units).toEqual(judge(foreign(tu)).units)
  })

  test('an export that was taken in again is joined with what the project says', async () => {
    const root = projectOf({'a.md': 'Den egna meningen.\n'}, {locales: ['sv', 'nb']})
    await done(root, 'sync')
    type(root, 'segments/nb/a.md.xlf', () => 'Den egne setningen.')
    const {out} = await done(root, 'memory', 'export')
    write(root, 'memory/own.tmx', out)
    expect((await done(root, 'memory', 'export')).out).toBe(out)
  })
})

describe.skipIf(!isThere('tmx-okapi'))('samples of other tools', () => {
  const samples = ['tmx-okapi', 'tmx-compkit-okapi'].flatMap((folder) =>
    readdirSync(corpus(folder))
      .filter((name) => name.endsWith('.tmx'))
      .map((name) => `${folder}/${name}`)
  )

  test('are taken in byte for byte, and come out unit by unit as they were', async () => {
    const root = projectOf({'a.md': 'Mening.\n'})
    for (const path of samples) {
      await done(root, 'memory', 'import', corpus(path))
      const into = join(root, 'memory', path.replace(/.*\//, ''))
      expect(readFileSync(into).equals(readFileSync(corpus(path)))).toBe(true)
      const before = judge([...readChunksAnywhere(corpus(path), path)].join(''))
      expect([path, judge((await done(root, 'memory', 'export')).out).units]).toEqual([path, before.units])
      rmSync(into)
    }
  })
})
