import {constants, enableCompileCache} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Lets Node keep what it compiles of this program, which halves its start: beside the program where it may be written,
 * else in the person's own cache. Never in a project, and never in a folder that all users of a machine may write, such
 * as `/tmp`: what lies there is run as it is. Where neither can be written, everything is compiled anew.
 *
 * `NODE_COMPILE_CACHE` and `NODE_DISABLE_COMPILE_CACHE` are obeyed as in any program.
 *
 * @param home the folder of the package: `…/node_modules/ordbro/`, or this repository
 */
export function keepCompiled(home: URL, env: NodeJS.ProcessEnv): void {
  const modules = home.pathname.endsWith('/node_modules/ordbro/')
    ? new URL('../', home)
    : new URL('node_modules/', home)
  const own = [env.XDG_CACHE_HOME, env.LOCALAPPDATA, env.HOME && join(env.HOME, '.cache')].find(Boolean)
  for (const folder of [join(fileURLToPath(modules), '.cache'), own]) {
    if (folder === undefined) continue
    const {status} = enableCompileCache(join(folder, 'ordbro'))
    if (status !== constants.compileCacheStatus.FAILED) return
  }
}
