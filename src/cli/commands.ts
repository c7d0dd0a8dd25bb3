import type {Argument, Command, Option} from './command.ts'

const articles = {files: ['.md', '.mdx', '.txt']}
const path: Argument = {form: '[path...]', key: 'path', values: {files: [...articles.files, '.xlf']}}
const locale: Option = {flags: '--locale <locales>', key: 'locale', values: {of: 'project locales', isList: true}}
const anyLocales: Option = {...locale, values: {of: 'all locales', isList: true}}
const oneLocale: Option = {flags: '--locale <locale>', key: 'oneLocale', values: {of: 'all locales'}}
/** What only a person knows. */
const anything = {words: []}
const dryRun: Option = {flags: '--dry-run', key: 'dryRun'}
const check: Option = {flags: '--check', key: 'check'}

/** Every command, in the order of the work. What is not here does not exist; `--help` is made from it. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    arguments: [{...path, key: 'adoptPath'}],
    options: [
      {flags: '--source <locale>', key: 'source', values: {of: 'all locales'}},
      anyLocales,
      {flags: '--adopt', key: 'adopt'},
      {flags: '--accept', key: 'accept'},
      dryRun
    ],
    examples: ['ordbro init --source sv --locale nb,en,ja', 'ordbro init --adopt --source sv --dry-run'],
    isSlow: true,
    isTalk: true,
    isHere: true,
    load: () => import('./commands/init.ts')
  },
  {
    name: 'sync',
    arguments: [path],
    options: [
      locale,
      {flags: '--with <extras>', key: 'with', values: {words: ['terms', 'matches'], isList: true}},
      {flags: '--prune', key: 'prune'},
      {flags: '--resegment', key: 'resegment'},
      {flags: '--rebase-source', key: 'rebaseSource'},
      dryRun,
      check
    ],
    examples: ['ordbro sync', 'ordbro sync content/sv --locale nb --with terms'],
    isSlow: true,
    isTalk: true,
    repeats: () => true,
    load: () => import('./commands/sync.ts')
  },
  {
    name: 'status',
    arguments: [path],
    options: [locale],
    examples: ['ordbro status', 'ordbro status --locale ja --json'],
    isSlow: true,
    repeats: () => true,
    load: () => import('./commands/status.ts')
  },
  {
    name: 'confirm',
    arguments: [{form: '<path...>', key: 'segment', values: path.values}],
    options: [
      {flags: '--unchanged', key: 'unchanged'},
      {flags: '--similar', key: 'similar'},
      {flags: '--state <state>', key: 'state', values: {words: ['translated', 'reviewed', 'final']}},
      dryRun
    ],
    examples: ['ordbro confirm segments/nb/a.md.xlf', 'ordbro confirm segments/nb/a.md.xlf --unchanged'],
    isSlow: true,
    isTalk: true,
    load: () => import('./commands/confirm.ts')
  },
  {
    name: 'check',
    arguments: [path],
    options: [
      locale,
      {flags: '--fail-on <rules>', key: 'failOn', values: {of: 'rules', isList: true}},
      {flags: '--min-coverage <percents>', key: 'minCoverage', values: anything},
      {flags: '--min-reach <percents>', key: 'minReach', values: anything},
      {flags: '--baseline <action>', key: 'baseline', values: {words: ['write', 'prune']}},
      {flags: '--since <revision>', key: 'since', values: anything},
      {flags: '--policy-from <revision>', key: 'policyFrom', values: anything},
      {flags: '--forms', key: 'forms'},
      {flags: '--format <formats>', key: 'format', values: {of: 'formats', isList: true}}
    ],
    examples: [
      'ordbro check',
      'ordbro check content/sv --locale nb --json',
      'ordbro check --min-coverage 95,nb=98',
      'ordbro check --baseline write',
      'ordbro check --format github,junit=junit.xml'
    ],
    isSlow: true,
    isTalk: true,
    // A report in a file may have been deleted since, and a commit may be another one under the same name.
    repeats: ({format, baseline, since, policyFrom}) =>
      [baseline, since, policyFrom].every((each) => each === undefined) &&
      (typeof format !== 'string' || !format.includes('=')),
    load: () => import('./commands/check.ts')
  },
  {
    name: 'waive',
    arguments: [
      {form: '<rule>', key: 'rule', values: {of: 'rules'}},
      {form: '<path...>', key: 'waive', values: path.values}
    ],
    options: [
      {flags: '--reason <text>', key: 'reason', values: anything},
      {flags: '--author <name>', key: 'author', values: anything},
      dryRun
    ],
    examples: [
      'ordbro waive missing segments/ja/a.md.xlf --reason "Not yet." --author Kim',
      'ordbro waive missing segments/ja/a.md.xlf:36 --reason Later --author Kim'
    ],
    isSlow: true,
    isTalk: true,
    load: () => import('./commands/waive.ts')
  },
  {
    name: 'explain',
    arguments: [{form: '[code]', key: 'code', values: {of: 'codes'}}],
    options: [],
    examples: ['ordbro explain number-lost', 'ordbro explain coverage-fallen', 'ordbro explain'],
    load: () => import('./commands/explain.ts')
  },
  {
    name: 'build',
    arguments: [path],
    options: [locale, {flags: '--strip', key: 'strip'}, {flags: '--force', key: 'force'}, dryRun, check],
    examples: ['ordbro build', 'ordbro build content/sv --locale ja'],
    isSlow: true,
    isTalk: true,
    load: () => import('./commands/build.ts')
  },
  {
    name: 'prove',
    arguments: [{form: '<path...>', key: 'prove', values: articles}],
    options: [anyLocales, {flags: '--out <folder>', key: 'out', values: {files: []}}],
    examples: ['ordbro prove content', 'ordbro prove blog/a.md --locale ja --out built --json'],
    isSlow: true,
    load: () => import('./commands/prove.ts')
  },
  {
    name: 'segment',
    arguments: [{form: '<file>', key: 'file', values: articles}],
    options: [oneLocale],
    examples: ['ordbro segment --locale nb content/sv/a.txt', 'echo "Se kap. 3. Prøv." | ordbro segment --locale nb -'],
    load: () => import('./commands/segment.ts')
  },
  {
    name: 'terms',
    arguments: [
      {form: '<action>', key: 'terms', values: {words: ['find', 'check', 'forms', 'form', 'import', 'export']}},
      {form: '[subject...]', key: 'subject', values: {files: [...articles.files, '.tbx', '.csv']}}
    ],
    options: [
      oneLocale,
      {flags: '--glossary <file>', key: 'glossary', values: {files: ['.yaml', '.yml']}},
      {flags: '--slot <slot>', key: 'slot', values: {words: []}},
      {flags: '--domain <domain>', key: 'domain', values: {words: []}},
      {flags: '--format <format>', key: 'termFormat', values: {words: ['tbx', 'csv']}},
      {flags: '--into <file>', key: 'into', values: {files: ['.yaml', '.yml']}},
      dryRun
    ],
    examples: [
      'ordbro terms find --locale nb a.txt --json',
      'ordbro terms check',
      'ordbro terms forms model --locale nb',
      'ordbro terms form model --locale nb --slot Definite=Def,Number=Plur --json',
      'ordbro terms import terms.csv --dry-run',
      'ordbro terms export terms.tbx'
    ],
    load: () => import('./commands/terms.ts')
  },
  {
    name: 'memory',
    arguments: [
      {form: '<action>', key: 'memory', values: {words: ['lookup', 'search', 'import', 'export', 'align', 'stats']}},
      {form: '[input...]', key: 'memorySubject', values: {files: [...articles.files, '.tmx']}}
    ],
    options: [
      {flags: '--source <locale>', key: 'memorySource', values: {of: 'all locales'}},
      {flags: '--target <locale>', key: 'memoryTarget', values: {of: 'all locales'}},
      anyLocales,
      {flags: '--min <score>', key: 'min', values: anything},
      {flags: '--most <count>', key: 'most', values: anything},
      dryRun
    ],
    examples: [
      'ordbro memory lookup --source en --target nb "Open weights"',
      'ordbro memory lookup --source sv --target nb --min 70 --json <a.txt',
      'ordbro memory search "språkmodell"',
      'ordbro memory import other.tmx --dry-run',
      'ordbro memory export all.tmx',
      'ordbro memory align a.txt a.en.txt --source nb --target en',
      'ordbro memory stats --locale nb'
    ],
    isSlow: true,
    load: () => import('./commands/memory.ts')
  },
  {
    name: 'doctor',
    arguments: [],
    options: [{flags: '--clean', key: 'clean'}, dryRun],
    examples: ['ordbro doctor', 'ordbro doctor --clean --dry-run'],
    isSlow: true,
    load: () => import('./commands/doctor.ts')
  },
  {
    name: 'completion',
    arguments: [{form: '<shell>', key: 'shell', values: {words: ['bash', 'zsh', 'fish']}}],
    options: [],
    examples: ['ordbro completion zsh', 'source <(ordbro completion bash)'],
    load: () => import('./commands/completion.ts')
  }
]
