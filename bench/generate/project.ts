import {makeProject} from './make-project.ts'

/** `node bench/generate/project.ts FOLDER ARTICLES`: a project of that size, as `ordbro sync` would leave it. */
const [folder, articles] = process.argv.slice(2)
if (folder === undefined || !/^[1-9]\d{0,5}$/.test(articles ?? '')) {
  console.error('usage: node bench/generate/project.ts FOLDER ARTICLES')
  process.exitCode = 2
} else makeProject(folder, Number(articles))
