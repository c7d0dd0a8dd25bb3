import {Failure} from '../../model/failure.ts'
import {decodeText} from '../../project/decode-text.ts'
import {readNamedFile} from '../../project/named-file.ts'
import {segmentText} from '../../segment/paragraphs.ts'
import type {Run} from '../command.ts'
import {localesOf} from '../locales-option.ts'

/** `ordbro segment`: plain text in, a sentence a line out; a blank line between paragraphs is echoed. */
export const run: Run = async ({folder, terminal}, [file], options) => {
  const [locale] = localesOf(options.locale) ?? []
  if (locale === undefined) throw new Failure('usage', 'locale-needed')
  const path = String(file)
  const text = path === '-' ? decodeText(await terminal.input(), '-') : readNamedFile(folder, path)
  const paragraphs = segmentText(text, locale)
  if (options.json === true) terminal.out(`${JSON.stringify({schemaVersion: 1, paragraphs})}\n`)
  else terminal.out(paragraphs.map((sentences) => sentences.map((sentence) => `${sentence}\n`).join('')).join('\n'))
  return 0
}
