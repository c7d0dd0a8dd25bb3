import {refuseConflicts} from '../../exchange/xml/conflict.ts'
import {Failure} from '../../model/failure.ts'
import {pointAt} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {Occurrence} from '../../model/term.ts'
import {readConfig} from '../../project/config.ts'
import {glossaryFiles} from '../../project/glossary-files.ts'
import {localeOfPath} from '../../project/locale-of-path.ts'
import {readNamedFile} from '../../project/named-file.ts'
import {compileTerms} from '../../terms/compile-terms.ts'
import {gaps} from '../../terms/gaps.ts'
import {readGlossary} from '../../terms/read.ts'
import {spot} from '../../terms/spot.ts'
import type {Context, Options, Run} from '../command.ts'
import {localesOf} from '../locales-option.ts'
import {exitCode, report} from '../report.ts'
import {slotName} from '../slot-name.ts'
import {unknownWord} from '../unknown-word.ts'
import {visible} from '../visible.ts'
import {domainFirst} from './terms/domain-first.ts'
import {form} from './terms/form.ts'
import {forms} from './terms/forms.ts'

type Action = (context: Context, paths: readonly string[], options: Options) => number | Promise<number>

const actions: Readonly<Record<string, Action>> = {
  find,
  check,
  forms: (context, concepts, options) =>
    forms(
      context,
      readTerms(context, options.glossary).glossary,
      concepts,
      localesOf(options.locale),
      options.json === true
    ),
  form(context, concepts, options) {
    const slot = textOf(options.slot)
    const [locale] = localesOf(options.locale) ?? []
    return form(context, readTerms(context, options.glossary).glossary, concepts, locale, slot, options.json === true)
  },
  // Formats of others are read with parsers that no other action needs.
  async import(context, paths, options) {
    const {importTerms} = await import('./terms/import.ts')
    return importTerms(context, paths, {into: textOf(options.into), ...exchanging(options)})
  },
  async export(context, paths, options) {
    const {exportTerms} = await import('./terms/export.ts')
    return exportTerms(context, readTerms(context, options.glossary).glossary, paths, exchanging(options))
  }
}

function exchanging(options: Options): {format: string | undefined; dryRun: boolean; json: boolean} {
  return {format: textOf(options.format), dryRun: options.dryRun === true, json: options.json === true}
}

function textOf(option: Options[string]): string | undefined {
  return typeof option === 'string' ? option : undefined
}

/** `ordbro terms ACTION`. */
export const run: Run = async (context, [name, paths], options) => {
  const action = Object.hasOwn(actions, String(name)) ? actions[String(name)] : undefined
  if (action === undefined) throw unknownWord('terms-action-unknown', String(name), Object.keys(actions))
  return action(context, paths as readonly string[], options)
}

function readTerms({root, folder}: Context, option: Options[string]): ReturnType<typeof readGlossary> {
  if (typeof option !== 'string') return readGlossary(glossaryFiles(root))
  const text = readNamedFile(folder, option)
  refuseConflicts(text, option)
  return readGlossary([{path: option, text}])
}

/** `ordbro terms find [--locale nb] FILE`: where the glossary's terms stand in a text. */
function find(context: Context, paths: readonly string[], options: Options): number {
  const [path] = paths
  if (path === undefined || paths.length > 1) throw new Failure('usage', 'file-needed')
  const [locale = localeIn(context, path)] = localesOf(options.locale) ?? []
  if (locale === undefined) throw new Failure('usage', 'locale-needed')
  const text = readNamedFile(context.folder, path)
  const {glossary} = readTerms(context, options.glossary)
  const found = spot(compileTerms(glossary, locale), text).map(({term: _, ...occurrence}): Occurrence => occurrence)
  const occurrences = domainFirst(glossary, textOf(options.domain), found)
  if (options.json === true) context.terminal.out(`${JSON.stringify({schemaVersion: 1, occurrences})}\n`)
  else {
    for (const occurrence of occurrences) {
      const {line, column} = pointAt(text, occurrence.start)
      const {form, concept} = occurrence
      context.terminal.out(
        visible(`${path}:${line}:${column}  ${form}  ${concept} (${told(occurrence, text, context)})`)
      )
      context.terminal.out('\n')
    }
  }
  return 0
}

/** An article says by its place in which language it is. */
function localeIn({root, folder}: Context, path: string): Locale | undefined {
  return path === '-' ? undefined : localeOfPath(root, readConfig(root), folder, path)
}

/** `inflected: definite plural` */
function told({kind, slot = '', part, partStart, partEnd}: Occurrence, text: string, {words}: Context): string {
  const named = words.say(`cli:terms.${part ?? kind}`, {part: text.slice(partStart, partEnd)})
  const what = slotName(slot, words)
  return what === '' ? named : words.say('cli:terms.found', {kind: named, what})
}

/** `ordbro terms check`: what is wrong or doubtful in the glossary. */
function check(context: Context, _paths: readonly string[], options: Options): number {
  const {glossary, findings: doubts} = readTerms(context, options.glossary)
  // A file by itself is of no project.
  const {locales = []} = options.glossary === undefined ? readConfig(context.root) : {}
  const findings = [...doubts, ...gaps(glossary, locales)]
  const count = glossary.concepts.size
  if (options.json === true) context.terminal.out(`${JSON.stringify({schemaVersion: 1, concepts: count, findings})}\n`)
  else context.terminal.out(`${context.words.say('cli:terms.checked', {count, findings: findings.length})}\n`)
  report(context, findings)
  return exitCode(findings, [])
}
