import {createHash} from 'node:crypto'
import type {Reporter} from './check-report.ts'
import {filters} from './html/filters.ts'
import {findingTable} from './html/finding-table.ts'
import {byArticle, byConcept} from './html/heat-rows.ts'
import {heatTable} from './html/heat-table.ts'
import {pageScript} from './html/page-script.ts'
import {pageStyle} from './html/page-style.ts'
import {sayIn} from './html/say.ts'
import {segmentList} from './html/segment-list.ts'
import {text} from './html/text.ts'
import {tiles} from './html/tiles.ts'
import {verdicts} from './html/verdicts.ts'

/**
 * A page to look at: how far the terms of the glossary are kept, by concept and by article, down to the sentences. It is
 * one file that asks for nothing, and runs nothing but the script that it was made with.
 */
export const html: Reporter = (report) => {
  const {words, version} = report
  const coverage = report.coverage.filter(({tally}) => tally.occurrences > 0)
  const say = sayIn(words)
  const policy = `default-src 'none'; style-src '${hash(pageStyle)}'; script-src '${hash(pageScript)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${text(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ordbro ${text(version)}">
<title>${say('title')}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#segments">${say('skip')}</a>
<header>
<h1>${say('title')}</h1>
<p class="quiet">${say('what')}</p>
${tiles(coverage, words)}
</header>
<main>
${heatTable({id: 'concepts', ...byConcept(coverage)}, words)}
${heatTable({id: 'articles', ...byArticle(coverage)}, words)}
${findingTable(report)}
<section>
<h2 id="segments" tabindex="-1">${say('sentences')}</h2>
<ul class="legend">${verdicts.map((verdict) => `<li><mark class="${verdict}">${say(`verdict.${verdict}`)}</mark></li>`).join('')}</ul>
${filters(coverage, words)}
${coverage.map((route) => segmentList(route, report)).join('')}</section>
</main>
<script>${pageScript}</script>
</body>
</html>
`
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
