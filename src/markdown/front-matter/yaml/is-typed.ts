import {mayBeTyped} from './may-be-typed.ts'
import {yamlPackage} from './package.ts'
import {readings} from './readings.ts'

/** Made when the first scalar is asked about: three schemas take as long as a short article. */
let tests: readonly RegExp[] | undefined

/** Whether any reading takes a plain scalar for something else than a string: `no`, `12:30`, `2024-02-15`, `E10`. */
export function isTyped(source: string): boolean {
  if (!mayBeTyped(source)) return false
  tests ??= typedForms()
  return tests.some((test) => test.test(source))
}

/** What each reading looks for in a plain scalar before it takes it for a string. */
function typedForms(): RegExp[] {
  const {Document} = yamlPackage()
  return (['1.1', '1.2', 'matter'] as const).flatMap((reading) =>
    new Document(null, readings[reading]).schema!.tags.flatMap((tag) =>
      tag.default && 'test' in tag && tag.test ? [tag.test] : []
    )
  )
}
