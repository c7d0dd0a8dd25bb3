import {mkdirSync, renameSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import type {Row} from '../row.ts'

/** A row whose file or folder is a link; what stood there is taken away. */
function link(name: string, put: string, goal: string, rest: Omit<Row, 'name' | 'put' | 'make' | 'lay'>): Row {
  const lay = (root: string): void => {
    rmSync(join(root, put), {recursive: true, force: true})
    mkdirSync(join(root, put, '..'), {recursive: true})
    symlinkSync(goal, join(root, put))
  }
  return {name, put, make: () => '', lay, ...rest}
}

/** A row whose file has a name that some system cannot have. */
function named(name: string, put: string, rest: Omit<Row, 'name' | 'put' | 'make' | 'lay'>): Row {
  const lay = (root: string): void => {
    mkdirSync(join(root, put, '..'), {recursive: true})
    renameSync(join(root, 'content/sv/bad.md'), join(root, put))
  }
  return {name, put, make: () => '', lay, ...rest}
}

const article = 'content/sv/bad.md'
const stored = 'segments/nb/bad.md.xlf'

/** Links that lead out of the project, round in a circle or nowhere, and names that reach for devices. */
export const links: readonly Row[] = [
  link('an article that is a file outside', article, '../../../outside.txt', {
    exit: 0,
    code: 'symlink-outside',
    line: 0
  }),
  link('an article that is a device', article, '/dev/zero', {exit: 0, code: 'symlink-outside', line: 0}),
  link('an article that is nowhere', article, 'nowhere.md', {exit: 0, code: 'symlink-broken', line: 0}),
  link('an article that is itself', article, 'bad.md', {exit: 0, code: 'symlink-broken', line: 0}),
  link('an article that is another article', article, 'good.md', {exit: 0}),
  link('an article that is a build', article, '../../localized/nb/good.md', {exit: 0}),
  link('a folder of articles that is outside', 'content/sv/more', '../../..', {
    exit: 0,
    code: 'symlink-outside',
    line: 0
  }),
  link('a folder of articles that is the folder above', 'content/sv/more', '..', {
    exit: 0,
    code: 'symlink-loop',
    line: 0
  }),
  link('a folder of articles that is the root', 'content/sv/more', '/', {exit: 0, code: 'symlink-outside', line: 0}),
  link('a segment file that is a file outside', stored, '../../../outside.txt', {
    exit: 3,
    code: 'path-outside',
    line: 0
  }),
  link('a segment file that is a device', stored, '/dev/zero', {
    exit: 3,
    code: 'path-outside',
    line: 0
  }),
  link('a segment file that is nowhere', stored, '../../../nowhere.xlf', {
    exit: 3,
    code: 'path-outside',
    line: 0
  }),
  link('a segment file that is itself', stored, 'bad.md.xlf', {exit: 5}),
  link('a segment file that is an article', stored, '../../content/sv/good.md', {
    exit: 3,
    code: 'xml-malformed',
    line: 4
  }),
  link('a folder of segment files that is outside', 'segments/nb', '../..', {exit: 3}),
  link('a memory that is a file outside', 'memory/kept/sv-nb.tmx', '../../../outside.txt', {
    exit: 0,
    code: 'symlink-outside',
    line: 0
  }),
  link('a build that is a file outside', 'localized/nb/bad.md', '../../../outside.txt', {
    exit: {sync: 0, build: 3},
    code: 'path-outside',
    line: 0
  }),
  link('a build that is nowhere', 'localized/nb/bad.md', '../../../nowhere.md', {
    exit: {sync: 0, build: 3},
    code: 'path-outside',
    line: 0
  }),
  link('a folder of builds that is outside', 'localized/nb', '../..', {
    exit: {sync: 0, build: 3},
    code: 'path-outside',
    line: 0,
    path: 'localized/nb/bad.md'
  }),
  link('a cache that is outside', '.ordbro', '..', {exit: 3, stops: true}),
  named('con', 'content/sv/con.md', {exit: 0, code: 'path-reserved', line: 0}),
  named('a device of Windows with more behind it', 'content/sv/lpt1.a.md', {exit: 0, code: 'path-reserved', line: 0}),
  named('a folder that is a device', 'content/sv/aux/bad.md', {
    exit: 0,
    code: 'path-reserved',
    line: 0,
    path: 'content/sv/aux'
  }),
  named('a control character', 'content/sv/a\u0007b.md', {exit: 0}),
  named('a backslash', 'content/sv/..\\x.md', {exit: 0}),
  named('a colon', 'content/sv/C:x.md', {exit: 0}),
  named('a line end', 'content/sv/a\nb.md', {exit: 0}),
  named('a name of 255 bytes', `content/sv/${'a'.repeat(252)}.md`, {exit: 5}),
  named('only dots', 'content/sv/...md', {exit: 0}),
  named('a bidirectional override', 'content/sv/a\u202Edm.md', {exit: 0})
]
