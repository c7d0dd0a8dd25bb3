import type {Threshold} from '../check/hold-thresholds.ts'
import {rules} from '../check/rules.ts'
import {Failure} from '../model/failure.ts'
import {type Locale, toLocale} from '../model/locale.ts'
import {linkCodes} from '../project/find-dead-links.ts'
import type {Options} from './command.ts'
import {unknownWord} from './unknown-word.ts'

/** What may be done with a baseline. */
const baselineActions = ['write', 'prune'] as const

/** What is judged, and what fails. */
export interface CheckOptions {
  readonly failOn: ReadonlySet<string>
  /** Instead of what the configuration says. */
  readonly minCoverage: Threshold | undefined
  readonly minReach: Threshold | undefined
  readonly baseline: (typeof baselineActions)[number] | undefined
  readonly since: string | undefined
  readonly policyFrom: string | undefined
  readonly forms: boolean
}

/** The options of `check`, read; what nobody named is left to the configuration. */
export function checkOptions(options: Readonly<Record<keyof CheckOptions, Options[string]>>): CheckOptions {
  return {
    failOn: rulesOf(options.failOn),
    minCoverage: thresholdOf('--min-coverage', options.minCoverage),
    minReach: thresholdOf('--min-reach', options.minReach),
    baseline: actionOf(options.baseline),
    since: textOf(options.since),
    policyFrom: textOf(options.policyFrom),
    forms: options.forms === true
  }
}

function textOf(option: Options[string]): string | undefined {
  return typeof option === 'string' ? option : undefined
}

/** Codes that `--fail-on` may name beside the rules: links, and what a policy does not have. */
const others: readonly string[] = [...linkCodes, 'policy-changed', 'waiver-new']

function rulesOf(option: Options[string]): ReadonlySet<string> {
  if (typeof option !== 'string') return new Set()
  const known = [...rules.map(({id}) => id), ...others]
  const named = option.split(',').map((name) => name.replace(/^ +| +$/g, ''))
  const unknown = named.find((name) => !known.includes(name))
  if (unknown !== undefined) throw unknownWord('rule-unknown', unknown, known)
  return new Set(named)
}

function actionOf(option: Options[string]): CheckOptions['baseline'] {
  if (typeof option !== 'string') return undefined
  const action = baselineActions.find((each) => each === option)
  if (action === undefined) throw unknownWord('baseline-action-unknown', option, baselineActions)
  return action
}

/** `98`, `nb=98,sv=95.5`, or `90,nb=98`: for all others the one without a locale. */
function thresholdOf(option: string, written: Options[string]): Threshold | undefined {
  if (typeof written !== 'string') return undefined
  let all: number | undefined
  const locales = new Map<Locale, number>()
  for (const part of written.split(',')) {
    const [, name, share] = /^ *(?:([^= ]+) *= *)?(\d{1,3}(?:\.\d{1,6})?) *%? *$/.exec(part) ?? []
    if (share === undefined || Number(share) > 100)
      throw new Failure('usage', 'threshold-malformed', {option, value: part})
    if (name === undefined) all = Number(share)
    else {
      const locale = toLocale(name)
      if (locale === undefined) throw new Failure('usage', 'locale-unknown', {value: name})
      locales.set(locale, Number(share))
    }
  }
  return {all, locales}
}
