import {expect, test} from 'vitest'
import type {TextExtraction} from '../../src/plaintext/extract.ts'
import {buildProject} from '../../src/project/build-project.ts'
import {buildView} from '../../src/project/look/build-view.ts'
import {openProject} from '../../src/project/open-project.ts'
import {select} from '../../src/project/selection.ts'
import type {SyncedRoute} from '../../src/project/sync-article.ts'
import {passingIndex} from '../../src/store/open-index.ts'
import {done, edit, projectOf, read, type} from '../cli/project.ts'

test('an article whose proof fails keeps its last build, and the others go on', async () => {
  const root = projectOf({'a.txt': 'En rad här.\nEn till.\n', 'b.md': 'Annat här.\n'}, {locales: ['sv', 'nb']})
  await done(root, 'sync')
  for (const name of ['a.txt', 'b.md']) type(root, `segments/nb/${name}.xlf`)
  await done(root, 'build')
  const before = read(root, 'localized/nb/a.txt')
  for (const name of ['a.txt', 'b.md']) edit(root, `segments/nb/${name}.xlf`, '<target>nb', '<target>no')

  const project = openProject(root)
  const {routes, copies} = select(project, {paths: [], locales: undefined})
  // Nothing that a person can write is known to fail a proof: here the extraction lies about where a line ends.
  const lying = (route: SyncedRoute): SyncedRoute => {
    if (!route.path.endsWith('.txt.xlf')) return route
    const extraction = route.extraction as TextExtraction
    const [line, ...lines] = extraction.lines
    const joined = {...extraction, lines: [Object.assign(line!, {ending: ''}), ...lines]}
    return {...route, extraction: joined}
  }
  const honest = buildView(false)
  const view: typeof honest = {
    ...honest,
    load: async () => {
      const look = await honest.load()
      return (of, synced) => look(of, {...synced, routes: synced.routes.map(lying)})
    }
  }
  const index = passingIndex()
  const options = {index, strip: false, force: false, dryRun: false, whole: true, view}
  const {built, findings, removed} = await buildProject(project, routes, copies, options)

  expect(findings.map(({code, severity}) => [code, severity])).toContainEqual(['proof-failed', 'error'])
  expect(built.find(({path}) => path === 'localized/nb/a.txt')).toMatchObject({kind: 'withheld', written: false})
  expect(read(root, 'localized/nb/a.txt')).toBe(before)
  expect(read(root, 'localized/nb/b.md')).toBe('no Annat här.\n')
  expect(removed).toEqual([])
})
