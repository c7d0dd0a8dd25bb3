import {rule as codeDoubled} from './code-doubled.ts'
import {rule as codeLost} from './code-lost.ts'
import {rule as codeUnknown} from './code-unknown.ts'
import {rule as draftLeft} from './draft-left.ts'
import {rule as fragmentDead} from './fragment-dead.ts'
import {rule as fragmentUnknown} from './fragment-unknown.ts'
import {rule as missing} from './missing.ts'
import {rule as nameChanged} from './name-changed.ts'
import {rule as numberAdded} from './number-added.ts'
import {rule as numberLost} from './number-lost.ts'
import type {Rule} from './rule.ts'
import {rule as sameAsSource} from './same-as-source.ts'
import {rule as stale} from './stale.ts'
import {rule as targetEmpty} from './target-empty.ts'
import {rule as templateAdded} from './template-added.ts'
import {rule as termDeprecated} from './term-deprecated.ts'
import {rule as termForbidden} from './term-forbidden.ts'
import {rule as termMissed} from './term-missed.ts'
import {rule as urlChanged} from './url-changed.ts'

/** Every rule; each file says what it is for and shows what it finds and what it lets pass. */
export const rules: readonly Rule[] = [
  // A build would be wrong.
  codeLost,
  codeDoubled,
  codeUnknown,
  templateAdded,
  targetEmpty,
  draftLeft,
  numberLost,
  urlChanged,
  nameChanged,
  termForbidden,
  // A person should look.
  numberAdded,
  termDeprecated,
  termMissed,
  sameAsSource,
  fragmentDead,
  fragmentUnknown,
  // Work to do.
  missing,
  stale
]
