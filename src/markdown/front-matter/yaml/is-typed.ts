import {Document} from 'yaml'
import {readings} from './readings.ts'

const tests = (['1.1', '1.2', 'matter'] as const).flatMap((reading) =>
  new Document(null, readings[reading]).schema!.tags.flatMap((tag) =>
    tag.default && 'test' in tag && tag.test ? [tag.test] : []
  )
)

/** Whether any reading takes a plain scalar for something else than a string: `no`, `12:30`, `2024-02-15`, `E10`. */
export function isTyped(source: string): boolean {
  return tests.some((test) => test.test(source))
}
