import {contentHash} from '../../model/hash.ts'
import type {View} from './view.ts'

/** A name for what of an article's data counts in a sum over all articles. */
export function digestOf<T>({summed}: View<T>, data: T): string {
  return contentHash(JSON.stringify(summed?.(data) ?? data))
}
