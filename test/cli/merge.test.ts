import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {readKept} from '../../src/exchange/tmx/read.ts'
import {plainText} from '../../src/model/run.ts'
import {folderOf} from '../project/folder.ts'
import {commitAll, done, edit, filesOf, git, gitEnded, ordbro, read, segments, type, write} from './project.ts'

const nb = 'segments/nb/a.md.xlf'
const names = ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const sentence = (name: string): string => `Det här är mening ${name} i texten.`
/** Sections of three sentences: two in a paragraph with a code, one in a list. */
const section = (at: number): string => {
  const [a, b, c] = names.slice(3 * at, 3 * at + 3).map((name) => sentence(name))
  return `## Del ${at + 1} av alla\n\n${a} ${b?.replace('mening', '**mening**')}\n\n- ${c}\n`
}
const article = [0, 1, 2, 3].map(section).join('\n')
const odd = (source: string): boolean => {
  const at = names.findIndex((name) => source.includes(` ${name} i`))
  return at < 0 ? Number(/Del (\d)/.exec(source)?.[1]) % 2 === 1 : at % 2 === 0
}

let root: string

/** Both branches begin here. */
async function begin(): Promise<void> {
  root = folderOf({'content/sv/a.md': article})
  git(root, 'init', '-qb', 'main')
  await done(root, 'init', '--source', 'sv', '--locale', 'nb,ja')
  await done(root, 'sync')
  commitAll(root, 'begin')
}

/** Does one thing on `main` and another on a branch, then merges for real. */
async function merge(
  ours: () => unknown,
  theirs: () => unknown
): Promise<{status: number | null; stdout: string; stderr: string}> {
  git(root, 'checkout', '-qb', 'theirs')
  await theirs()
  commitAll(root, 'theirs')
  git(root, 'checkout', '-q', 'main')
  await ours()
  commitAll(root, 'ours')
  return gitEnded(root, 'merge', '--no-edit', 'theirs')
}

beforeEach(begin)

describe('neighbours in one file', () => {
  const half = (isOurs: boolean) => (source: string) =>
    odd(source.replaceAll(/<[^>]+>/g, '')) === isOurs ? `nb ${source}` : undefined

  test('every second target typed here, every other there: clean, and all there', async () => {
    const {status} = await merge(
      () => type(root, nb, half(true)),
      () => type(root, nb, half(false))
    )
    expect(status).toBe(0)
    await done(root, 'sync')
    expect([...segments(root, nb).values()].map(({state}) => state)).toEqual(
      names.concat('1234'.split('')).map(() => 'translated')
    )
  })

  test('with a sync after it on either side', async () => {
    const {status} = await merge(
      async () => {
        type(root, nb, half(true))
        await done(root, 'sync')
      },
      async () => {
        type(root, nb, half(false))
        await done(root, 'sync')
      }
    )
    expect(status).toBe(0)
    expect((await done(root, 'sync')).out).toBe('2 segment files, 0 changed.\n')
    expect(new Set([...segments(root, nb).values()].map(({state}) => state))).toEqual(new Set(['translated']))
  })

  test('here a target, there the state of the next', async () => {
    type(root, nb)
    await done(root, 'sync')
    commitAll(root, 'translated')
    const {status} = await merge(
      () => {
        const text = read(root, nb)
        write(
          root,
          nb,
          text.replaceAll(/<target>(nb .*)<\/target>/g, (all, target: string) =>
            odd(target.replaceAll(/<[^>]+>/g, '')) ? `<target>ny ${target}</target>` : all
          )
        )
      },
      async () => {
        const ids = [...segments(root, nb)].filter(([source]) => !odd(source))
        expect(ids).toHaveLength(8)
        const text = read(root, nb)
        write(
          root,
          nb,
          text.replaceAll(
            /<segment id="(s\d+)" state="translated">(\s*<source>)(.*)(<\/source>)/g,
            (all, id: string, open: string, source: string, close: string) =>
              odd(source.replaceAll(/<[^>]+>/g, ''))
                ? all
                : `<segment id="${id}" state="final">${open}${source}${close}`
          )
        )
      }
    )
    expect(status).toBe(0)
    const all = [...segments(root, nb)]
    expect(all.filter(([, {state}]) => state === 'final')).toHaveLength(8)
    expect(all.filter(([, {target}]) => plainText(target!).startsWith('ny '))).toHaveLength(8)
  })

  test('here a translation, there the next source edited and synced', async () => {
    type(root, nb)
    await done(root, 'sync')
    commitAll(root, 'translated')
    const {status} = await merge(
      () => {
        const text = read(root, nb)
        write(
          root,
          nb,
          text.replaceAll(/<target>(nb .*)<\/target>/g, (all, target: string) =>
            odd(target.replaceAll(/<[^>]+>/g, '')) ? `<target>ny ${target}</target>` : all
          )
        )
      },
      async () => {
        for (const name of names.filter((each) => !odd(sentence(each))))
          edit(root, 'content/sv/a.md', ` ${name} i texten.`, ` ${name} i hela texten.`)
        await done(root, 'sync')
      }
    )
    expect(status).toBe(0)
    expect((await done(root, 'sync')).out).toBe('2 segment files, 0 changed.\n')
    const all = [...segments(root, nb).values()]
    expect(all.filter(({fill}) => fill === 'stale')).toHaveLength(6)
    expect(all.filter(({target}) => plainText(target!).startsWith('ny '))).toHaveLength(8)
  })
})

describe('a translation against its source', () => {
  test('edited elsewhere without a sync: clean, and stale after the next', async () => {
    const {status} = await merge(
      async () => {
        type(root, nb)
        await done(root, 'sync')
      },
      () => edit(root, 'content/sv/a.md', ' tre i texten.', ' tre i hela texten.')
    )
    expect(status).toBe(0)
    await done(root, 'sync')
    expect(segments(root, nb).get(sentence('tre').replace('i texten', 'i hela texten'))).toMatchObject({
      fill: 'stale',
      previous: {source: sentence('tre'), target: `nb ${sentence('tre')}`}
    })
  })

  test('edited and synced elsewhere: a conflict, named with its line, nothing touched, the other articles go on', async () => {
    write(root, 'content/sv/b.md', 'En annan text.\n')
    await done(root, 'sync')
    commitAll(root, 'b')
    const {status, stdout} = await merge(
      async () => {
        type(root, nb, (source) => (source.includes(' tre ') ? `nb ${source}` : undefined))
        await done(root, 'sync')
        edit(root, 'content/sv/b.md', 'En annan text.', 'En helt annan text.')
      },
      async () => {
        edit(root, 'content/sv/a.md', ' tre i texten.', ' tre i hela texten.')
        await done(root, 'sync')
      }
    )
    expect(status).toBe(1)
    expect(stdout).toContain(`CONFLICT (content): Merge conflict in ${nb}`)
    const conflicted = read(root, nb)
    const line = conflicted.split('\n').findIndex((each) => each.startsWith('<<<<<<<')) + 1
    const {code, err} = await ordbro(root, 'sync')
    expect(code).toBe(3)
    expect(err).toContain(`${nb}:${line}:1: error:`)
    expect(err).toContain('[conflict-markers]')
    expect(read(root, nb)).toBe(conflicted)
    expect(read(root, 'segments/nb/b.md.xlf')).toContain('En helt annan text.')
    expect(read(root, 'segments/ja/a.md.xlf')).toContain('i hela texten')
    // Either side will do: what was translated there is carried over.
    git(root, 'checkout', '--ours', nb)
    await done(root, 'sync')
    expect(segments(root, nb).get(sentence('tre').replace('i texten', 'i hela texten'))?.fill).toBe('stale')
  })
})

describe('what two branches keep', () => {
  const drop = async (parts: readonly number[]): Promise<void> => {
    write(
      root,
      'content/sv/a.md',
      [0, 1, 2, 3]
        .filter((at) => !parts.includes(at))
        .map(section)
        .join('\n')
    )
    await done(root, 'sync')
  }
  const kept = (): string[] =>
    readKept(read(root, 'memory/kept/sv-nb.tmx'), '').map(({segment}) => plainText(segment.target!))

  beforeEach(async () => {
    type(root, nb)
    await done(root, 'sync')
    commitAll(root, 'translated')
  })

  test('sections deleted on both: the memories are one, and every section comes back as it was', async () => {
    const before = read(root, nb)
    const {status, stdout} = await merge(
      () => drop([0]),
      () => drop([3])
    )
    expect([status, stdout]).toEqual([0, expect.any(String)])
    expect(kept()).toHaveLength(8)
    await done(root, 'sync')
    write(root, 'content/sv/a.md', article)
    await done(root, 'sync')
    expect(read(root, nb)).toBe(before)
  })

  test('the same section deleted on both, and the memory is in order after the next sync that keeps something', async () => {
    const {status} = await merge(
      () => drop([0, 2]),
      () => drop([0])
    )
    expect(status).toBe(0)
    expect(new Set(kept()).size).toBe(8)
    await drop([0, 1, 2])
    const text = read(root, 'memory/kept/sv-nb.tmx')
    const keys = [...text.matchAll(/tuid="(\w+)"/g)].map(([, key]) => key)
    expect(keys).toEqual([...new Set(keys)].sort())
    expect(keys).toHaveLength(12)
  })

  test('without the attribute: a conflict with its line, nothing touched', async () => {
    rmSync(join(root, '.gitattributes'))
    commitAll(root, 'no attributes')
    const {status} = await merge(
      () => drop([0]),
      () => drop([3])
    )
    expect(status).toBe(1)
    git(root, 'checkout', '--ours', 'content/sv/a.md', nb)
    edit(root, 'content/sv/a.md', sentence('fyra'), 'Något helt annat nu.')
    const files = filesOf(root, 'memory')
    const before = read(root, nb)
    const {code, err} = await ordbro(root, 'sync')
    expect(code).toBe(3)
    expect(err).toMatch(/memory\/kept\/sv-nb\.tmx:\d+:1: error: .*\[conflict-markers\]/)
    expect(filesOf(root, 'memory')).toEqual(files)
    expect(read(root, nb)).toBe(before)
    expect(read(root, 'segments/ja/a.md.xlf')).toContain('Något helt annat nu.')
  })
})

test('builds of two branches: merged texts are ours again, the manifest is one', async () => {
  write(root, 'content/sv/b.md', 'En annan text.\n')
  await done(root, 'sync')
  await done(root, 'build')
  commitAll(root, 'built')
  const {status} = await merge(
    async () => {
      type(root, nb, (source) => (source.includes(' ett ') ? `nb ${source}` : undefined))
      await done(root, 'build')
    },
    async () => {
      type(root, nb, (source) => (source.includes(' tolv ') ? `nb ${source}` : undefined))
      await done(root, 'build')
    }
  )
  expect(status).toBe(0)
  const {out} = await done(root, 'build')
  expect(out).toContain('unchanged localized/nb/a.md')
  expect(read(root, 'localized/nb/a.md')).toMatch(/nb Det här är mening ett [\s\S]*nb Det här är mening tolv/)
  const lines = read(root, 'localized/manifest.jsonl').split('\n')
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines).toHaveLength(1 + 2 * 3 + 1)
})

describe('a conflict in an article', () => {
  const clash = (text: string): string => `<<<<<<< HEAD\n${text}\n=======\nNågot annat.\n>>>>>>> theirs\n`

  test.each([
    ['in its text', (text: string) => text.replace('- ', clash('Text.')), /^content\/sv\/a\.md:\d+:1: error/m],
    [
      'in its front matter',
      (text: string) => `---\n${clash('title: a')}---\n\n${text}`,
      /^content\/sv\/a\.md:2:1: error/m
    ]
  ])('%s: file and line, exit 3, its files untouched, the others go on', async (_, spoil, place) => {
    type(root, nb)
    await done(root, 'sync')
    const before = filesOf(root, 'segments')
    write(root, 'content/sv/a.md', spoil(article))
    write(root, 'content/sv/b.md', 'En annan text.\n')
    const {code, err} = await ordbro(root, 'sync')
    expect(code).toBe(3)
    expect(err).toMatch(place)
    expect(err).toContain('[conflict-markers]')
    expect(filesOf(root, 'segments')).toMatchObject(before)
    expect(read(root, 'segments/nb/b.md.xlf')).toContain('En annan text.')
  })

  test('that is an example in a code block is none', async () => {
    write(root, 'content/sv/b.md', `Så ser det ut:\n\n\`\`\`\n${clash('Text.')}\`\`\`\n`)
    await done(root, 'sync')
  })
})
