import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Plugin} from 'rolldown'

/** A package of which something is in the bundle. */
interface Bundled {
  readonly name: string
  readonly version: string
  readonly license: string
  /** Its licence in full. */
  readonly text: string
}

/** What stands in a package.json, in the forms of today and of 2011. */
interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly licenses?: readonly {readonly type: string}[]
  readonly author?: string | {readonly name: string}
}

/** Licences that ask for nothing but their own text. Another one is for a person to read first. */
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']

/** The words of the licences whose packages forget them. */
const words: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the “Software”), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED “AS IS” AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`
}

/** Writes the licences of all that was bundled beside it, as those licences ask. */
export function notices(fileName: string): Plugin {
  return {
    name: 'notices',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const folders = ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [])
      const packages = [...new Set(folders)].map(read).sort((a, b) => (a.name < b.name ? -1 : 1))
      this.emitFile({type: 'asset', fileName, source: textOf(packages)})
    }
  }
}

function read(folder: string): Bundled {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const {name, version, author} = manifest
  const license = manifest.license ?? manifest.licenses?.[0]?.type ?? 'no licence'
  if (!permissive.includes(license)) throw new Error(`${name} is under ${license}: read it, and add it to the table`)
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)\b/i.test(each))
  if (file !== undefined) return {name, version, license, text: readFileSync(join(folder, file), 'utf8').trim()}
  const holder = typeof author === 'string' ? author : author?.name
  if (holder === undefined || words[license] === undefined) throw new Error(`${name} does not say whose it is`)
  return {name, version, license, text: `Copyright (c) ${holder}\n\n${words[license]}`}
}

function textOf(packages: readonly Bundled[]): string {
  const rule = '-'.repeat(80)
  const parts = packages.map(
    ({name, version, license, text}) => `${rule}\n${name} ${version} (${license})\n\n${text}\n`
  )
  return `ordbro contains code of these packages, under their own licences.\n\n${parts.join('\n')}`
}
