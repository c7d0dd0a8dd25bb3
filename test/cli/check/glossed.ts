import {commitAll, done, git, type as give, projectOf, write} from '../project.ts'

export const nb = 'segments/nb/a.md.xlf'

/** Three sentences with two concepts. */
const article = '# Om video\n\nEn modell gör en video.\n\nEn vattenstämpel märker den.\n'

/** What a good translator says of each sentence. */
export const good: Readonly<Record<string, string>> = {
  'Om video': 'Om video',
  'En modell gör en video.': 'En modell lager en video.',
  'En vattenstämpel märker den.': 'Et vannmerke merker den.'
}

/** A translation without the term of watermarks. */
export const bad = {...good, 'En vattenstämpel märker den.': 'Et stempel merker den.'}

const glossary = `# Terms
- id: model
  sv: modell
  nb: modell
- id: video
  sv: video
  nb: video
- id: watermark
  terms:
    sv: [{term: vattenstämpel}]
    nb: [{term: vannmerke}, {term: vannstempel, status: forbidden}]
`

/** A project with a glossary, translated into `nb`. */
export async function glossed(
  says: Readonly<Record<string, string>>,
  config: Readonly<Record<string, unknown>> = {}
): Promise<string> {
  const root = projectOf({'a.md': article}, {locales: ['sv', 'nb'], ...config})
  write(root, 'glossary/terms.yaml', glossary)
  await done(root, 'sync')
  give(root, nb, (source) => says[source])
  await done(root, 'sync')
  return root
}

/** The same in a repository, on its main branch. */
export async function committed(
  says: Readonly<Record<string, string>>,
  config: Readonly<Record<string, unknown>> = {}
): Promise<string> {
  const root = await glossed(says, config)
  write(root, '.gitignore', '.ordbro/\n')
  git(root, 'init', '-qb', 'main')
  commitAll(root, 'begin')
  return root
}
