#!/usr/bin/env node
/** The program: a process's words, streams and folder handed to `run`, and its exit code handed back. */
import {readFileSync} from 'node:fs'
import {wordsOf} from '../messages.ts'
import {readCatalogs} from './catalogs.ts'
import {run} from './run.ts'
import {terminalOf} from './terminal.ts'

const home = new URL('../../', import.meta.url)
const {version}: {version: string} = JSON.parse(readFileSync(new URL('package.json', home), 'utf8'))
const args = process.argv.slice(2)
const given = args.indexOf('--lang')
const asked = given >= 0 ? args[given + 1] : (process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG)
const {language, catalogs} = readCatalogs(new URL('locales/', home), asked)
const code = await run(args, {
  words: wordsOf(language, catalogs),
  terminal: terminalOf(process),
  folder: process.cwd(),
  version
})
process.exitCode = code
