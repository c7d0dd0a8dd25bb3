import {checkSize} from './check-size.ts'
import type {FrontMatter, Leaves} from './front-matter.ts'
import {jsonLeaves} from './json-leaves.ts'
import {tomlLeaves} from './toml/toml-leaves.ts'
import type {FileText} from './unreadable.ts'
import {yamlLeaves} from './yaml/yaml-leaves.ts'

/** Every scalar of the front matter. */
export function leavesOf(frontMatter: FrontMatter, file: FileText): Leaves {
  checkSize(frontMatter, file)
  const {start, end} = frontMatter.content
  const content = file.text.slice(start, end)
  switch (frontMatter.language) {
    case 'yaml':
      return yamlLeaves(content, file, start)
    case 'toml':
      return {leaves: tomlLeaves(content, file, start), isMap: true}
    case 'json':
      return jsonLeaves(content, file, start)
    default:
      return frontMatter.language satisfies never
  }
}
