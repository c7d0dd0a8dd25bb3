import type {Run} from '../command.ts'
import {loading, scripts} from '../completion/scripts.ts'
import {unknownWord} from '../unknown-word.ts'

/** `ordbro completion SHELL`: a script by which the shell asks ordbro what may stand where. */
export const run: Run = async ({terminal, words}, [name], options) => {
  const known = Object.keys(scripts) as (keyof typeof scripts)[]
  const shell = known.find((each) => each === name)
  if (shell === undefined) throw unknownWord('shell-unknown', String(name), known)
  const script = scripts[shell]
  const {file, line} = loading[shell]
  if (options.json === true) terminal.out(`${JSON.stringify({schemaVersion: 1, shell, file, line, script})}\n`)
  // At the end, since zsh wants a mark of its own in the first line; on stderr it would greet every new shell.
  else terminal.out(`${script}# ${words.say('cli:completion.load', {file, line})}\n`)
  return 0
}
