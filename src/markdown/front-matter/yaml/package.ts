import {lazily} from '../../../model/lazily.ts'

/** The package `yaml`, which front matter that is simple enough does without. */
export function yamlPackage(): typeof import('yaml') {
  return lazily<typeof import('yaml')>('yaml')
}
