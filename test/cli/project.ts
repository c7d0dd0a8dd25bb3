import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {readCatalogs} from '../../src/cli/catalogs.ts'
import {run} from '../../src/cli/run.ts'
import {readSegmentFile} from '../../src/exchange/xliff/read.ts'
import {type Words, wordsOf} from '../../src/messages.ts'
import {plainText} from '../../src/model/run.ts'
import {type Segment, type SegmentFile, unitsOf} from '../../src/model/segment-file.ts'
import {folderOf} from '../project/folder.ts'

export const home = join(import.meta.dirname, '../..')
export const main = join(home, 'src/cli/main.ts')

/** The words of each language that was asked for. */
const spoken = new Map<string, Words>()

export function wordsIn(asked: string): Words {
  const {language, catalogs} = readCatalogs(new URL('../../locales/', import.meta.url), asked)
  const words = spoken.get(language) ?? wordsOf(language, catalogs)
  spoken.set(language, words)
  return words
}

/** What a command line printed, and how it ended. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process: the whole program but for `main.ts`. */
export function ordbro(root: string, ...args: readonly string[]): Promise<Ended> {
  return ordbroIn('en', root, ...args)
}

/** The same in the words of another language. */
export async function ordbroIn(language: string, root: string, ...args: readonly string[]): Promise<Ended> {
  let out = ''
  let err = ''
  const code = await run(args, {
    words: wordsIn(language),
    folder: root,
    version: '0',
    languages: ['en', 'ja', 'nb', 'sv'],
    terminal: {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      input: async () => Buffer.from(''),
      width: 80,
      showsProgress: false,
      colors: {out: false, err: false}
    }
  })
  return {code, out, err}
}

/** Runs a command line that must end well. */
export async function done(root: string, ...args: readonly string[]): Promise<Ended> {
  const ended = await ordbro(root, ...args)
  if (ended.code !== 0) throw new Error(`ordbro ${args.join(' ')}: ${ended.code}\n${ended.out}${ended.err}`)
  return ended
}

/** Runs a command line as a process of its own. */
export function ordbroProcess(root: string, ...args: readonly string[]): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, LANG: 'C', LC_ALL: 'C'}
  })
  return {code: status ?? -1, out: stdout, err: stderr}
}

export function git(root: string, ...args: readonly string[]): string {
  const {status, stdout, stderr} = gitEnded(root, ...args)
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${status}\n${stdout}${stderr}`)
  return stdout
}

/** Git without anybody's settings. */
export function gitEnded(
  root: string,
  ...args: readonly string[]
): {status: number | null; stdout: string; stderr: string} {
  const env = {
    PATH: process.env.PATH,
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com'
  }
  return spawnSync('git', args, {cwd: root, encoding: 'utf8', env})
}

export function commitAll(root: string, message: string): void {
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', message, '--allow-empty')
}

export function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function write(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), content)
}

/** Replaces a text that must be there. */
export function edit(root: string, path: string, from: string, to: string): void {
  const text = read(root, path)
  if (!text.includes(from)) throw new Error(`${path} has no “${from}”`)
  write(
    root,
    path,
    text.replace(from, () => to)
  )
}

/** Every file but git's and the cache's, with its content. */
export function filesOf(root: string, folder = '.'): Record<string, string> {
  if (!existsSync(join(root, folder))) return {}
  const files = readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !/^\.(git|ordbro)\//.test(path))
    .sort()
  return Object.fromEntries(files.map((path) => [path, read(root, path)]))
}

export function segmentFile(root: string, path: string): SegmentFile {
  return readSegmentFile(read(root, path), path)
}

/** All segments of a file by the plain text of their source. */
export function segments(root: string, path: string): Map<string, Segment> {
  return new Map(
    unitsOf(segmentFile(root, path)).flatMap((unit) =>
      unit.segments.map((segment) => [plainText(segment.source), segment] as const)
    )
  )
}

/**
 * Types targets by hand, as a person does in an editor: a `<target>` line behind the `<source>` line, nothing else.
 *
 * @param say the XML of a target for the XML of a source; undefined for none
 */
export function type(
  root: string,
  path: string,
  say: (source: string) => string | undefined = (source) => `nb ${source}`
): void {
  const text = read(root, path).replace(
    /^( *)<source>(.*)<\/source>\n(?: *<target>.*<\/target>\n)?(?= *<\/segment>)/gm,
    (all: string, indent: string, source: string) => {
      const target = say(source)
      return target === undefined ? all : `${indent}<source>${source}</source>\n${indent}<target>${target}</target>\n`
    }
  )
  write(root, path, text)
}

/** A project with these articles in `content/sv`. */
export function projectOf(
  articles: Readonly<Record<string, string>>,
  config: Readonly<Record<string, unknown>> = {}
): string {
  return folderOf({
    'ordbro.config.json': JSON.stringify({sourceLocale: 'sv', locales: ['sv', 'nb', 'en', 'ja'], ...config}),
    ...Object.fromEntries(Object.entries(articles).map(([path, text]) => [`content/sv/${path}`, text]))
  })
}
