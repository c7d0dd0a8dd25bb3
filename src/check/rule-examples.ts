import {examples as codeDoubled} from './code-doubled.ts'
import {examples as codeLost} from './code-lost.ts'
import {examples as codeUnknown} from './code-unknown.ts'
import {examples as draftLeft} from './draft-left.ts'
import {examples as fragmentDead} from './fragment-dead.ts'
import {examples as fragmentUnknown} from './fragment-unknown.ts'
import {examples as missing} from './missing.ts'
import {examples as nameChanged} from './name-changed.ts'
import {examples as numberAdded} from './number-added.ts'
import {examples as numberLost} from './number-lost.ts'
import type {Example} from './rule.ts'
import {examples as sameAsSource} from './same-as-source.ts'
import {examples as stale} from './stale.ts'
import {examples as targetEmpty} from './target-empty.ts'
import {examples as templateAdded} from './template-added.ts'
import {examples as termDeprecated} from './term-deprecated.ts'
import {examples as termForbidden} from './term-forbidden.ts'
import {examples as termMissed} from './term-missed.ts'
import {examples as urlChanged} from './url-changed.ts'

/** What each rule finds and lets pass, from the rule's own file, whose tests they are. */
export const ruleExamples: Readonly<Record<string, readonly Example[]>> = {
  'code-lost': codeLost,
  'code-doubled': codeDoubled,
  'code-unknown': codeUnknown,
  'template-added': templateAdded,
  'target-empty': targetEmpty,
  'draft-left': draftLeft,
  'number-lost': numberLost,
  'url-changed': urlChanged,
  'name-changed': nameChanged,
  'term-forbidden': termForbidden,
  'number-added': numberAdded,
  'term-deprecated': termDeprecated,
  'term-missed': termMissed,
  'same-as-source': sameAsSource,
  'fragment-dead': fragmentDead,
  'fragment-unknown': fragmentUnknown,
  missing,
  stale
}
