/** The thread that does the work of formats on heavy articles, and may be stopped at any moment. */
import {parentPort} from 'node:worker_threads'
import type {Extraction} from '../../model/article.ts'
import {Failure} from '../../model/failure.ts'
import {extract, formatOf} from '../../pipeline.ts'
import type {Answer, Question} from './question.ts'

/** The article that was asked about last: its builds in all locales follow each other. */
let last: {readonly key: string; readonly extraction: Extraction} | undefined

function extractionOf({article, settings}: Question): Extraction {
  const key = JSON.stringify([article, settings])
  if (last?.key !== key) last = {key, extraction: extract(article, settings)}
  return last.extraction
}

function resultOf(question: Question): unknown {
  const extraction = extractionOf(question)
  const format = formatOf(question.article.path)
  switch (question.verb) {
    case 'extract': {
      // Of what a format adds for itself nothing leaves this thread.
      const {article, units, findings, uncovered, derived, skip, leftAlone, ways} = extraction
      const data = {article, units, findings, uncovered, derived, skip, leftAlone, ...(ways && {ways})}
      return data satisfies Extraction
    }
    case 'restore':
      return format.restore(extraction, question.written, question.target, question.restore)
    case 'prove':
      return format.prove(extraction, question.written, question.target, question.built)
    case 'links':
      return format.links?.(extraction)?.(question.built) ?? []
  }
}

function answer(question: Question): Answer {
  try {
    return {value: resultOf(question)}
  } catch (error) {
    if (!(error instanceof Failure))
      return {bug: error instanceof Error ? (error.stack ?? error.message) : String(error)}
    const {kind, code, values, place} = error
    return {failure: {kind, code, values, place}}
  }
}

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)))
parentPort?.postMessage('ready')
