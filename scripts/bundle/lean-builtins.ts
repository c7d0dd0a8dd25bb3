import type {Plugin} from 'rolldown'

/**
 * Takes Node's own modules as they are. An `import` of one makes a copy of it first, for which every property is read
 * once: that of `node:fs` loads the streams, that of `node:process` opens stdin. For `--help` this is a third of the time.
 *
 *     import fs, {readFileSync as read} from 'node:fs'
 *     const fs = globalThis.process.getBuiltinModule('node:fs'), {readFileSync: read} = fs
 */
export function leanBuiltins(): Plugin {
  return {
    name: 'lean-builtins',
    // commander starts other programs for subcommands that are files of their own; ordbro has none.
    resolveId: {
      filter: {id: /^node:child_process$/},
      handler: (_, importer = '') => (importer.includes('/node_modules/commander/') ? noProgram : null)
    },
    load: {filter: {id: /^\0no-program$/}, handler: () => 'export default {}'},
    renderChunk(code) {
      const lean = code.replace(
        /^import (?:\* as )?([\w$]+)?(?:, )?(\{.*?\})? from "(node:[^"]+)";$/gm,
        (_, name: string | undefined, names: string | undefined, module: string) => {
          const picked = names?.replaceAll(' as ', ': ')
          const builtin = `globalThis.process.getBuiltinModule("${module}")`
          if (name === undefined) return `const ${picked} = ${builtin};`
          return `const ${name} = ${builtin}${picked === undefined ? '' : `, ${picked} = ${name}`};`
        }
      )
      if (/^import .* from "node:/m.test(lean)) throw new Error('an import of Node’s in a form that is not known here')
      return lean
    }
  }
}

const noProgram = '\0no-program'
