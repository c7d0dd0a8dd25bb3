import type {Finding} from '../../model/finding.ts'
import type {BuiltRoute} from '../build-route.ts'
import {versionsOf} from './sync-view.ts'
import type {View} from './view.ts'

/** An article built in its locales. */
export interface ArticleBuild {
  readonly path: string
  readonly isSkipped: boolean
  /** Of bringing it up to date. */
  readonly findings: readonly Finding[]
  readonly routes: readonly BuiltRoute[]
}

/** @param strip whether author directives are taken out */
export function buildView(strip: boolean): View<ArticleBuild> {
  return {
    name: 'build',
    strip,
    depends: (project) => [
      ...versionsOf(project),
      project.settings.build,
      project.settings.restore,
      project.glossaryHash,
      strip
    ],
    load: async () => {
      const {buildRoute} = await import('../build-route.ts')
      return (project, {article, extraction, routes, findings}) => ({
        path: article.source.path,
        isSkipped: extraction?.skip === true,
        findings,
        routes: routes.map((route) => buildRoute(project, route, strip))
      })
    },
    within: (data, targets) => ({...data, routes: data.routes.filter(({locale}) => targets.includes(locale))}),
    brief: (data) => ({...data, routes: data.routes.map((route) => ({...route, content: undefined}))})
  }
}
