import type {Command, Option} from './command.ts'

const path = {form: '[path...]', key: 'path'}
const locale: Option = {flags: '--locale <locales>', key: 'locale'}
const dryRun: Option = {flags: '--dry-run', key: 'dryRun'}

/** Every command, in the order of the work. What is not here does not exist; `--help` is made from it. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    arguments: [],
    options: [{flags: '--source <locale>', key: 'source'}, locale, dryRun],
    examples: ['ordbro init --source sv --locale nb,en,ja'],
    isSlow: true,
    load: () => import('./commands/init.ts')
  },
  {
    name: 'sync',
    arguments: [path],
    options: [
      locale,
      {flags: '--with <extras>', key: 'with'},
      {flags: '--prune', key: 'prune'},
      {flags: '--resegment', key: 'resegment'},
      {flags: '--rebase-source', key: 'rebaseSource'},
      dryRun
    ],
    examples: ['ordbro sync', 'ordbro sync content/sv --locale nb --with terms'],
    isSlow: true,
    load: () => import('./commands/sync.ts')
  },
  {
    name: 'status',
    arguments: [path],
    options: [locale],
    examples: ['ordbro status', 'ordbro status --locale ja --json'],
    isSlow: true,
    load: () => import('./commands/status.ts')
  },
  {
    name: 'confirm',
    arguments: [{form: '<path...>', key: 'segment'}],
    options: [{flags: '--unchanged', key: 'unchanged'}, {flags: '--state <state>', key: 'state'}, dryRun],
    examples: ['ordbro confirm segments/nb/a.md.xlf', 'ordbro confirm segments/nb/a.md.xlf --unchanged'],
    isSlow: true,
    load: () => import('./commands/confirm.ts')
  },
  {
    name: 'check',
    arguments: [path],
    options: [locale, {flags: '--fail-on <rules>', key: 'failOn'}],
    examples: ['ordbro check', 'ordbro check content/sv --locale nb --json'],
    isSlow: true,
    load: () => import('./commands/check.ts')
  },
  {
    name: 'explain',
    arguments: [{form: '[code]', key: 'code'}],
    options: [],
    examples: ['ordbro explain number-lost', 'ordbro explain'],
    load: () => import('./commands/explain.ts')
  },
  {
    name: 'build',
    arguments: [path],
    options: [locale, {flags: '--strip', key: 'strip'}, {flags: '--force', key: 'force'}, dryRun],
    examples: ['ordbro build', 'ordbro build content/sv --locale ja'],
    isSlow: true,
    load: () => import('./commands/build.ts')
  },
  {
    name: 'prove',
    arguments: [{form: '<path...>', key: 'prove'}],
    options: [locale, {flags: '--out <folder>', key: 'out'}],
    examples: ['ordbro prove content', 'ordbro prove blog/a.md --locale ja --out built --json'],
    isSlow: true,
    load: () => import('./commands/prove.ts')
  },
  {
    name: 'segment',
    arguments: [{form: '<file>', key: 'file'}],
    options: [{flags: '--locale <locale>', key: 'oneLocale'}],
    examples: ['ordbro segment --locale nb content/sv/a.txt', 'echo "Se kap. 3. Prøv." | ordbro segment --locale nb -'],
    load: () => import('./commands/segment.ts')
  },
  {
    name: 'terms',
    arguments: [
      {form: '<action>', key: 'terms'},
      {form: '[path...]', key: 'path'}
    ],
    options: [
      {flags: '--locale <locale>', key: 'oneLocale'},
      {flags: '--glossary <file>', key: 'glossary'}
    ],
    examples: ['ordbro terms find --locale nb a.txt --json', 'ordbro terms check'],
    load: () => import('./commands/terms.ts')
  },
  {
    name: 'doctor',
    arguments: [],
    options: [{flags: '--clean', key: 'clean'}, dryRun],
    examples: ['ordbro doctor', 'ordbro doctor --clean --dry-run'],
    isSlow: true,
    load: () => import('./commands/doctor.ts')
  }
]
