import {dirname, relative, resolve} from 'node:path'
import type {Plugin} from 'rolldown'

/**
 * Files that are not imported but named become entries of their own, and their names those of the built files:
 *
 *     new URL('./worker.ts', import.meta.url)   what a thread or a process runs
 *     lazily('remark-mdx')                      a package that is loaded when the first text needs it
 *
 * So the source stays what it is without a build, and nobody keeps a list of entries.
 *
 * @param source the folder `src/`, absolute
 */
export function ownEntries(source: string): Plugin {
  return {
    name: 'own-entries',
    transform: {
      filter: {id: /\.ts$/, code: /import\.meta\.url|\blazily</},
      handler(code, id) {
        if (!id.startsWith(source)) return null
        const entry = (target: string, name: string): string =>
          `import.meta.ROLLUP_FILE_URL_${this.emitFile({type: 'chunk', id: target, importer: id, name})}`
        const named = code
          .replace(/new URL\('(\.[^']+)\.ts', import\.meta\.url\)/g, (_, path: string) => {
            const target = resolve(dirname(id), path)
            return `new URL(${entry(`${target}.ts`, relative(source, target))})`
          })
          .replace(/\blazily(<[^>]*>)?\('([^'.]+)'\)/g, (_, type: string | undefined, name: string) => {
            return `lazily${type ?? ''}(pathOf(${entry(name, `packages/${name}`)}))`
          })
        return named.includes('pathOf(') ? `import {fileURLToPath as pathOf} from 'node:url'\n${named}` : named
      }
    },
    // `require` of a package that was CommonJS gives what it would have given of the package itself.
    renderChunk(code) {
      const whole = code.replace(
        /^export default ([\w$]+\(\)|[\w$]+);$/m,
        (_, exported: string) => `const whole = ${exported};\nexport {whole as default, whole as 'module.exports'};`
      )
      return whole === code || !/\brequire_[\w$]+\(\);$/m.test(code) ? null : whole
    }
  }
}
