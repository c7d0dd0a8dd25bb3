import {expect, test} from 'vitest'
import {keeper} from '../../../src/project/keeper.ts'
import {keptMemory} from '../../../src/project/kept-memory.ts'
import {type ArticleResult, inThisProcess, type Job} from '../../../src/project/look/article-result.ts'
import {inProcesses} from '../../../src/project/look/in-processes.ts'
import {viewOf} from '../../../src/project/look/views.ts'
import {openProject} from '../../../src/project/open-project.ts'
import {targetsOf} from '../../../src/project/selection.ts'
import {done, projectOf, type, write} from '../../cli/project.ts'

async function all<T>(results: AsyncIterable<ArticleResult<T>>): Promise<unknown[]> {
  const list: {path: string; result: unknown}[] = []
  for await (const {job, failures, ...result} of results)
    list.push({
      path: job.task.article.source.path,
      result: {...result, failures: failures.map(({code, place}) => ({code, place}))}
    })
  return list.sort((a, b) => (a.path < b.path ? -1 : 1))
}

test.each(['sync', 'judge', 'build'])('%s: what other processes find is what this one finds', async (name) => {
  const articles = Object.fromEntries(
    Array.from({length: 30}, (_, at) => [`a${at}.md`, `# Rubrik ${at}\n\nEn **fet** mening, ${at}. Och en till.\n`])
  )
  const root = projectOf(articles, {locales: ['sv', 'nb', 'ja']})
  await done(root, 'sync')
  for (const at of [0, 1, 2]) type(root, `segments/nb/a${at}.md.xlf`)
  write(root, 'content/sv/a3.md', '---js\nkod\n---\n')
  write(root, 'content/sv/a4.md', '# Rubrik 4\n\nEn **fet** mening, som är ny.\n')

  const project = openProject(root)
  const jobs: Job[] = project.discovery.articles.map((article) => ({
    task: {article, targets: targetsOf(project, article)},
    others: []
  }))
  const view = viewOf({name})!
  const kept = keptMemory(keeper(project, new Map()).kept)
  const here = await all(inThisProcess({project, kept, recent: new Map()}, await view.load(), jobs))
  const there = await all(inProcesses({root, view: {name}, terms: false}, jobs, 2))
  expect(there).toEqual(here)
  expect(here).toHaveLength(30)
})

test('a project that cannot be opened fails as it does here', async () => {
  const root = projectOf({'a.md': 'En rad.\n'})
  const project = openProject(root)
  const jobs = project.discovery.articles.map((article) => ({task: {article, targets: []}, others: []}))
  write(root, 'ordbro.config.json', '{')
  await expect(all(inProcesses({root, view: {name: 'sync'}, terms: false}, jobs, 2))).rejects.toMatchObject({
    kind: 'usage'
  })
})
