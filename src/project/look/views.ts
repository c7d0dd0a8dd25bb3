import {buildView} from './build-view.ts'
import {coverView} from './cover-view.ts'
import {judgeView} from './judge-view.ts'
import {openView} from './open-view.ts'
import {syncView} from './sync-view.ts'
import type {View} from './view.ts'

/** What a view is known by in another process: its name, and whether author directives are taken out. */
export type ViewCall = Pick<View<unknown>, 'name' | 'strip'>

const views: Readonly<Record<string, (call: ViewCall) => View<unknown>>> = {
  sync: () => syncView as View<unknown>,
  cover: () => coverView as View<unknown>,
  judge: () => judgeView as View<unknown>,
  open: () => openView as View<unknown>,
  build: ({strip}) => buildView(strip === true) as View<unknown>
}

/** The view of that name; nothing for one that only its own process knows. */
export function viewOf(call: ViewCall): View<unknown> | undefined {
  return Object.hasOwn(views, call.name) ? views[call.name]!(call) : undefined
}
