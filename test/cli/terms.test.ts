import {expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {done} from './project.ts'

test('a term is told with the path as it was typed, which terminals make a link of', async () => {
  const root = folderOf({
    'texts/deep/a.txt': 'Rad ett.\nEn modell.\n',
    'glossary/a.yaml': '- id: model\n  sv: modell\n'
  })
  const {out} = await done(root, 'terms', 'find', '--locale', 'sv', 'texts/deep/a.txt')
  expect(out).toBe('texts/deep/a.txt:2:4  modell  model (exact)\n')
})
