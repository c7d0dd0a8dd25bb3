import type {Example} from '../../check/rule.ts'
import {ruleExamples} from '../../check/rule-examples.ts'
import {rules} from '../../check/rules.ts'
import type {Words} from '../../messages.ts'
import type {Severity} from '../../model/finding.ts'

/** What a code means, in words. */
export interface RuleHelp {
  readonly code: string
  readonly severity: Severity | undefined
  /** One sentence. */
  readonly what: string
  /** The rest, if there is more to say. */
  readonly more: string
  /** A translation in which it is found. */
  readonly example: Example | undefined
}

/** The rule's own words; of a code without a rule the sentence that is said of it, with names for its values. */
export function ruleHelp(code: string, words: Words): RuleHelp {
  const rule = rules.find(({id}) => id === code)
  if (rule === undefined) {
    const what = words.say(`findings:${code}`, {count: 2}).replaceAll(/\{\{(\w+)[^}]*\}\}/g, '<$1>')
    return {code, severity: undefined, what, more: '', example: undefined}
  }
  return {
    code,
    severity: rule.severity,
    what: words.say(`rules:rule.${code}.what`),
    more: words.say(`rules:rule.${code}.more`),
    example: ruleExamples[code]?.find(({finds}) => finds.length > 0)
  }
}
