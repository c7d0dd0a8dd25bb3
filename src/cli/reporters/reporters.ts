import type {Reporter} from './check-report.ts'

/** A format of `check --format`: a row of the table below. */
export interface ReportFormat {
  readonly name: string
  /** Whether it is made of lines for people and runners, so that others of its kind may stand beside it on stdout. */
  readonly isLines?: true
  /** Whether it shows the segments in which terms occur: `CheckReport.coverage` has them then. */
  readonly needsTexts?: true
  readonly load: () => Promise<Reporter>
}

/** Every format; `--help` and the completion are made from it. */
export const reporters: readonly ReportFormat[] = [
  {name: 'terminal', isLines: true, load: async () => (await import('./terminal.ts')).terminal},
  {name: 'json', load: async () => (await import('./json.ts')).json},
  {name: 'sarif', load: async () => (await import('./sarif.ts')).sarif},
  {name: 'junit', load: async () => (await import('./junit.ts')).junit},
  {name: 'github', isLines: true, load: async () => (await import('./github.ts')).github},
  {name: 'md', load: async () => (await import('./markdown.ts')).markdown},
  {name: 'html', needsTexts: true, load: async () => (await import('./html.ts')).html}
]
