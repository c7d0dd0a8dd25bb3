import {Failure} from '../../../model/failure.ts'
import type {Locale} from '../../../model/locale.ts'
import {type AlignedTexts, alignTexts} from '../../../project/align/align-texts.ts'
import {readConfig} from '../../../project/config.ts'
import {glossaryFiles} from '../../../project/glossary-files.ts'
import {readNamedFile} from '../../../project/named-file.ts'
import {readGlossary} from '../../../terms/read.ts'
import {besideEachOther} from '../../beside-each-other.ts'
import type {Context} from '../../command.ts'

/** What was given on the command line. */
interface Given {
  readonly source: Locale | undefined
  readonly target: Locale | undefined
  readonly json: boolean
}

/** Pairs that are surer than this are not marked. */
const sure = 0.8

/** `ordbro memory align SOURCE TARGET --source en --target ja`: the sentences of an article beside those of its translation. */
export function align(context: Context, files: readonly string[], given: Given): number {
  const {source, target} = given
  if (source === undefined || target === undefined) throw new Failure('usage', 'align-locales-needed')
  if (files.length !== 2) throw new Failure('usage', 'align-files-needed')
  const read = (path: string, locale: Locale) => ({path, locale, text: readNamedFile(context.folder, path)})
  const settings = {read: readConfig(context.root).read, glossary: readGlossary(glossaryFiles(context.root)).glossary}
  const aligned = alignTexts(read(files[0]!, source), read(files[1]!, target), settings)
  if (given.json) context.terminal.out(`${JSON.stringify(asData(aligned))}\n`)
  else show(context, aligned)
  return 0
}

/** Pairs are what both articles have; what only one has is told apart, with the number of pairs before it. */
function asData(aligned: readonly AlignedTexts[]): object {
  const pairs: AlignedTexts[] = []
  const gaps: (Pick<AlignedTexts, 'source' | 'target'> & {readonly after: number})[] = []
  for (const {source, target, confidence} of aligned) {
    if (source.length > 0 && target.length > 0)
      pairs.push({source, target, confidence: Math.round(confidence * 1000) / 1000})
    else gaps.push({source, target, after: pairs.length})
  }
  return {schemaVersion: 1, pairs, gaps}
}

function show({terminal, words}: Context, aligned: readonly AlignedTexts[]): void {
  const gap = words.say('cli:align.gap')
  const isPair = ({source, target}: AlignedTexts): boolean => source.length > 0 && target.length > 0
  for (const each of aligned) {
    const mark = !isPair(each)
      ? ''
      : each.confidence < sure
        ? `${each.confidence.toFixed(2)}?`
        : each.confidence.toFixed(2)
    const [left, right] = [each.source, each.target].map((texts) => texts.join(' ⏎ ') || gap) as [string, string]
    terminal.out(besideEachOther(mark, left, right, terminal.width))
  }
  const pairs = aligned.filter(isPair)
  const doubtful = pairs.filter(({confidence}) => confidence < sure).length
  const values = {count: pairs.length, gaps: aligned.length - pairs.length, doubtful, mark: '?'}
  terminal.err(`${words.say('cli:align.summary', values)}\n`)
}
