import {type GateCode, gateCodes} from '../../check/gate-codes.ts'
import type {Example, Rule} from '../../check/rule.ts'
import {ruleExamples} from '../../check/rule-examples.ts'
import {rules} from '../../check/rules.ts'
import type {Finding, Severity} from '../../model/finding.ts'
import type {Context, Run} from '../command.ts'
import {explainedFailures} from '../explained-failures.ts'
import {hang} from '../hang.ts'
import {paint} from '../paint.ts'
import {unknownWord} from '../unknown-word.ts'
import {wrap} from '../wrap.ts'

/** Of examples that are found, and of those that pass: a person reads no more. `--json` has all. */
const shown = 3

/**
 * `ordbro explain CODE`: what a rule looks for, from its own examples, or what a code of the gate or a failure means and
 * how it is mended; without a name, all of them in a line each.
 */
export const run: Run = async (context, [name], options) => {
  const asData = options.json === true
  if (name === undefined) return listRules(context, asData)
  const rule = rules.find(({id}) => id === name)
  if (rule !== undefined) return explainRule(context, rule, asData)
  const gate = gateCodes.find(({id}) => id === name)
  return gate === undefined ? explainCode(context, String(name), asData) : explainGate(context, gate, asData)
}

function listRules({terminal, words}: Context, asData: boolean): number {
  const rows = (codes: readonly {id: string; severity: Severity}[], key: string): Row[] =>
    codes.map(({id, severity}) => ({code: id, severity, what: words.say(`rules:${key}.${id}.what`)}))
  const [ofRules, ofGates] = [rows(rules, 'rule'), rows(gateCodes, 'gate')]
  const failures = explainedFailures.map((id) => ({id, severity: 'error'}) as const)
  const ofFailures = rows(failures, 'failure')
  if (asData)
    terminal.out(`${JSON.stringify({schemaVersion: 1, rules: ofRules, gates: ofGates, failures: ofFailures})}\n`)
  else {
    const table = (listed: readonly Row[]): string =>
      hang(
        listed.map(({code, severity, what}) => ({cells: [code, words.say(`cli:severity.${severity}`)], text: what})),
        terminal.width,
        words.language
      )
    const heading = (key: string): string => paint(words.say(key), 'heading', terminal.colors.out)
    terminal.out(
      `${table(ofRules)}\n${heading('rules:gates')}\n${table(ofGates)}\n${heading('rules:failures')}\n${table(ofFailures)}`
    )
    terminal.err(`\n${words.say('rules:list')}\n`)
  }
  return 0
}

interface Row {
  readonly code: string
  readonly severity: Severity
  readonly what: string
}

/** What a code of the gate means, and how it is said. */
function explainGate(context: Context, {id, severity, sample}: GateCode, asData: boolean): number {
  const says = context.words.finding({...findingOf(id, sample), severity})
  return explainWords(context, {id, severity, key: `rules:gate.${id}`, says}, asData)
}

interface Explained {
  readonly id: string
  readonly severity: Severity
  /** Of its words: `what` in a sentence, and `more`. */
  readonly key: string
  readonly says: string
  /** Of a message that is no rule's. */
  readonly kind?: 'failure'
}

function explainWords({terminal, words}: Context, {id, key, says, ...rest}: Explained, asData: boolean): number {
  const {severity} = rest
  const [what, more] = ['what', 'more'].map((part) => words.say(`${key}.${part}`))
  if (asData) terminal.out(`${JSON.stringify({schemaVersion: 1, code: id, ...rest, what, more, says})}\n`)
  else {
    const heading = (text: string): string => paint(text, 'heading', terminal.colors.out)
    const parts = [
      `${heading(words.say('rules:head', {code: id, severity: words.say(`cli:severity.${severity}`)}))}\n`,
      `${wrap(`${what}${words.language === 'ja' ? '' : ' '}${more}`, terminal.width, words.language)}\n`,
      `${heading(words.say('rules:saidAs'))}\n${hang([{cells: ['→'], text: says}], terminal.width, words.language)}`
    ]
    terminal.out(parts.join('\n'))
  }
  return 0
}

function explainRule(context: Context, {id, severity}: Rule, asData: boolean): number {
  const {terminal, words} = context
  const [what, more] = ['what', 'more'].map((part) => words.say(`rules:rule.${id}.${part}`))
  const examples = ruleExamples[id] ?? []
  if (asData) {
    terminal.out(`${JSON.stringify({schemaVersion: 1, code: id, severity, what, more, examples})}\n`)
    return 0
  }
  const heading = (text: string): string => paint(text, 'heading', terminal.colors.out)
  const found = examples.filter(({finds}) => finds.length > 0).slice(0, shown)
  const passed = examples.filter(({finds}) => finds.length === 0).slice(0, shown)
  const parts = [
    `${heading(words.say('rules:head', {code: id, severity: words.say(`cli:severity.${severity}`)}))}\n`,
    `${wrap(`${what}${words.language === 'ja' ? '' : ' '}${more}`, terminal.width, words.language)}\n`,
    `${heading(words.say('rules:finds'))}\n${found.map((each) => exampleText(context, id, each)).join('\n')}`,
    `${heading(words.say('rules:passes'))}\n${passed.map((each) => exampleText(context, id, each)).join('\n')}`,
    ...(severity === 'note' ? [] : [`${wrap(words.say('rules:waive'), terminal.width, words.language)}\n`])
  ]
  terminal.out(parts.join('\n'))
  return 0
}

/** The sentences of both languages one below the other, what the glossary says of them, and what is found. */
function exampleText({words, terminal}: Context, code: string, example: Example): string {
  const {from, to, source, target, status = [], names = [], terms = [], finds} = example
  const targets = target.map((text, at) => {
    const is = status[at]
    return is === undefined ? text : words.say('rules:sentence', {text, status: words.say(`rules:status.${is}`)}).trim()
  })
  const glossary = terms.map(({source: term, usable, deprecated = [], forbidden = []}) => {
    const unwanted = [...deprecated, ...forbidden]
    const not = unwanted.length > 0 ? [words.say('rules:forbidden', {terms: unwanted})] : []
    return [`${term} → ${usable.join(', ')}`, ...not].join('; ')
  })
  const rows = [
    {cells: ['', from], text: source.join(' ')},
    {cells: ['', to], text: targets.join(' ')},
    ...glossary.map((text) => ({cells: ['', words.say('rules:ofGlossary')], text})),
    ...(names.length > 0 ? [{cells: ['', ''], text: words.say('rules:names', {names})}] : []),
    ...finds.map((values) => ({cells: ['', '→'], text: words.finding(findingOf(code, values))}))
  ]
  return hang(rows, terminal.width, words.language)
}

function findingOf(code: string, values: Finding['values']): Finding {
  return {code, values, severity: 'error', place: {path: ''}}
}

/** The sentence of a code, with names where values will stand; of a failure that people meet, its cause and mend too. */
function explainCode(context: Context, code: string, asData: boolean): number {
  const {terminal, words} = context
  const key = [`failures:${code}`, `findings:${code}`].find((each) => words.has(each))
  if (key === undefined || !/^[a-z0-9-]+$/.test(code)) {
    throw unknownWord('code-unexplained', code, [...[...rules, ...gateCodes].map(({id}) => id), ...explainedFailures])
  }
  const said = words.say(key, {count: 2}).replaceAll(/\{\{(\w+)[^}]*\}\}/g, '<$1>')
  if (explainedFailures.includes(code))
    return explainWords(
      context,
      {id: code, severity: 'error', key: `rules:failure.${code}`, says: said, kind: 'failure'},
      asData
    )
  if (asData) terminal.out(`${JSON.stringify({schemaVersion: 1, code, kind: key.slice(0, 7), says: said})}\n`)
  else {
    const text = wrap(said, terminal.width - 2, words.language).replaceAll('\n', '\n  ')
    terminal.out(`${paint(words.say('rules:said'), 'heading', terminal.colors.out)}\n  ${text}\n`)
  }
  return 0
}
