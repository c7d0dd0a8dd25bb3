import type {Finding} from '../model/finding.ts'
import type {Range} from '../model/unit.ts'
import {type AuthorDirective, Directives, faultOf} from './directives.ts'
import type {Place} from './place.ts'
import type {Source} from './source.ts'
import type {UnitList} from './unit-list.ts'

/** What a walk through an article has found so far. */
export class Gathering {
  readonly source: Source
  readonly list: UnitList
  readonly places: Place[] = []
  readonly findings: Finding[] = []
  readonly directives = new Directives()
  /** What the author asked to leave out. */
  readonly skipped: Range[] = []

  constructor(source: Source, list: UnitList) {
    this.source = source
    this.list = list
  }

  /**
   * Hands a directive to what follows it; one that says nothing is a finding.
   *
   * @returns whether it holds
   */
  hear(directive: AuthorDirective, offset: number): boolean {
    const {name, value} = directive
    const fault = faultOf(directive)
    if (fault !== undefined) this.find(fault, 'warning', offset, fault === 'directive-unknown' ? {name} : {name, value})
    else if (this.directives.add(directive, offset)) return true
    else this.find('directive-unpaired', 'warning', offset, {name})
    return false
  }

  /** Adds a finding at an offset of the text. */
  find(code: string, severity: Finding['severity'], offset: number, values: Finding['values']): void {
    const line = this.list.lineOf(offset)
    this.findings.push({code, severity, place: {path: this.source.article.path, line}, values})
  }
}
