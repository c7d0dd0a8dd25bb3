import {readFileSync} from 'node:fs'

/** The README, and the library example in it: the code, and what it prints. */
export const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

export const example = {code: block('ts'), output: block('markdown')}

/** The only code block of a language. */
function block(language: string): string {
  const blocks = [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))]
  if (blocks.length !== 1) throw new RangeError(`the README has ${blocks.length} blocks of ${language}, not one`)
  return blocks[0]![1]!
}
