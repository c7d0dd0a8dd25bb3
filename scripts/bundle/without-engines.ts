import type {Plugin} from 'rolldown'

/**
 * Leaves gray-matter's own engines out of what is shipped: `eval` for `---js`, and js-yaml with a parser of JavaScript.
 * ordbro hands it engines of its own for every language that it reads, and front matter in any other is refused.
 */
export function withoutEngines(): Plugin {
  return {
    name: 'without-engines',
    load: {filter: {id: /node_modules\/gray-matter\/lib\/engines\.js$/}, handler: () => 'module.exports = {}'}
  }
}
