import {expect, test} from 'vitest'
import {fileFacts} from '../../../src/project/look/file-facts.ts'
import {lookAt} from '../../../src/project/look/look-at.ts'
import {openView} from '../../../src/project/look/open-view.ts'
import {openProject} from '../../../src/project/open-project.ts'
import {select} from '../../../src/project/selection.ts'
import {passingIndex} from '../../../src/store/open-index.ts'
import {done, projectOf} from '../../cli/project.ts'

test('what another process took off the record was changed meanwhile', async () => {
  const root = projectOf({'a.md': '# Modeller\n\nEn mening.\n'})
  await done(root, 'sync')
  const index = passingIndex()
  const look = () => {
    const project = openProject(root, {index, facts: fileFacts(root)})
    const how = {view: openView, index, terms: false, prune: false, abandoned: new Set<string>()}
    return lookAt(project, select(project, {paths: [], locales: undefined}).routes, how)
  }
  await look()
  const looked = await look()
  expect([...looked.results()]).toHaveLength(1)
  expect(looked.read).toBe(0)
  index.save({goneArticles: [...index.records().keys()]})
  expect(() => [...looked.results()]).toThrowError(
    expect.objectContaining({kind: 'io', code: 'changed-meanwhile', values: {path: 'content/sv/a.md'}})
  )
  index.close()
})
