import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {CheckReport} from '../../../../src/cli/reporters/check-report.ts'
import {html} from '../../../../src/cli/reporters/html.ts'
import {wordsIn} from '../../project.ts'
import {hostileReport} from '../hostile-report.ts'
import {chromiumPath, launch, type Page} from './chromium.ts'
import {largeReport} from './large-report.ts'

if (chromiumPath === undefined) console.log('no Chromium: the page of “check --format html” is not opened')

/** `SCREENSHOTS=folder` keeps what the browser showed, to be looked at. */
const kept = process.env.SCREENSHOTS

describe.runIf(chromiumPath !== undefined)('the page in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'ordbro-page-'))
  let page: Page

  beforeAll(async () => {
    page = await launch(join(folder, 'profile'))
  }, 60_000)
  afterAll(async () => {
    await page?.close()
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  })

  async function open(report: CheckReport): Promise<void> {
    const path = join(folder, 'page.html')
    writeFileSync(path, html(report))
    page.heard.complaints.length = 0
    page.heard.asked.length = 0
    await page.open(path)
  }

  async function look(name: string): Promise<void> {
    if (kept === undefined) return
    mkdirSync(kept, {recursive: true})
    writeFileSync(join(kept, `${name}.png`), await page.screenshot())
  }

  async function dress(scheme: 'light' | 'dark', width: number, height = 1400): Promise<void> {
    await page.send('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: scheme}]})
    await page.send('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: false})
  }

  /** Where the focus is: what a screen reader would say of it. */
  const focused = (): Promise<string> =>
    page.evaluate(
      `(document.activeElement.getAttribute('aria-labelledby') ?? document.activeElement.id) + ' ' + document.activeElement.tagName + ' ' + document.activeElement.textContent.trim().slice(0, 40)`
    )

  const shown = (): Promise<number> =>
    page.evaluate(`document.querySelectorAll('.route:not([hidden]) ol > li:not([hidden])').length`)

  const dresses = [
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360]
  ] as const

  test.each(dresses)(
    '%s, %d wide: axe finds nothing, closed and open',
    async (scheme, width) => {
      await dress(scheme, width)
      await open(largeReport(90, 12))
      await look(`${scheme}-${width}`)
      const findings = async (): Promise<unknown> => {
        await page.evaluate(axe)
        return page.evaluate(
          `axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations.map(({id, nodes}) => ({id, nodes: nodes.map(({html, failureSummary}) => html.slice(0, 200) + failureSummary)})))`
        )
      }
      expect(await findings()).toEqual([])
      await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`)
      await page.evaluate(`document.querySelector('#segments').scrollIntoView()`)
      expect(await findings()).toEqual([])
      await look(`${scheme}-${width}-sentences`)
      // Nothing but tables in their own frames is wider than the window.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    },
    60_000
  )

  test.each(['sv', 'nb', 'en', 'ja'])(
    '%s: no word is missing',
    async (language) => {
      await dress('light', 1280)
      await open(largeReport(30, 6, {words: wordsIn(language)}))
      await look(`language-${language}`)
      const said: string = await page.evaluate('document.body.innerText')
      expect(said).not.toMatch(/\{\{|undefined|NaN|reports:|html\./)
      expect(await page.evaluate('document.documentElement.lang')).toBe(language)
    },
    60_000
  )

  test('asks for nothing, and nobody complains', async () => {
    await open(largeReport(90, 12))
    await page.evaluate(`document.querySelector('.heat a').click()`)
    expect(page.heard.complaints).toEqual([])
    expect(page.heard.asked).toHaveLength(1)
    // The policy does what it says: neither markup that is put in nor an address would get anywhere.
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.pwn = 1">')`)
    await page.evaluate(`fetch('http://127.0.0.1:9/').catch(() => undefined)`)
    expect(await page.evaluate('window.pwn')).toBe(undefined)
    expect(page.heard.complaints.join('\n')).toContain('Content Security Policy')
  }, 60_000)

  test('by keyboard: past the tables, along a heat map, into the sentences of a cell, and back to all', async () => {
    await dress('light', 1280)
    await open(largeReport(90, 12))
    const all = await shown()
    await page.press('Tab')
    expect(await focused()).toContain('A Skip to the sentences')
    await page.press('Tab')
    expect(await focused()).toMatch(/^concepts DIV/)
    await page.press('Tab')
    expect(await focused()).toMatch(/ A [\d.]+% /)
    const first = await focused()
    await page.press('ArrowDown', 'ArrowRight')
    expect(
      await page.evaluate(
        `[...document.activeElement.closest('tr').children].indexOf(document.activeElement.parentElement)`
      )
    ).toBe(2)
    expect(await page.evaluate(`document.activeElement.closest('tr').rowIndex`)).toBe(2)
    await page.press('Home')
    expect(await focused()).toBe(first)
    // One stop for the whole table.
    await page.press('Tab')
    expect(await focused()).toMatch(/^articles DIV/)
    await page.press('Shift+Tab', 'End', 'Enter')
    expect(await focused()).toContain('segments H2')
    const few = await shown()
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(all)
    expect(await page.evaluate(`document.querySelector('#shown').textContent`)).toBe(`Sentences shown: ${few}`)
    expect(await page.evaluate(`document.querySelector('.route:not([hidden])').open`)).toBe(true)
    await look('chosen')
    await page.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
    expect(await focused()).toContain('BUTTON Show all')
    await page.press('Enter')
    await expect.poll(shown).toBe(all)
  }, 60_000)

  test('a screen reader is told what each mark means', async () => {
    await open(largeReport(90, 12))
    await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`)
    const items: string[] = await page.evaluate(
      `[...document.querySelectorAll('.route ul li')].map((item) => item.textContent)`
    )
    expect(
      items.filter((item) => /^missed concept-\d+: Språkmodellen → wanted: språkmodellen$/.test(item)).length
    ).toBeGreaterThan(0)
    const marks: {text: string; lang: string; kind: string}[] = await page.evaluate(
      `[...document.querySelectorAll('.route mark')].map((mark) => ({text: mark.textContent, lang: mark.closest('[lang]').lang, kind: mark.className}))`
    )
    expect(marks).toContainEqual({text: '言語モデル', lang: 'ja', kind: 'honoured'})
    expect(marks).toContainEqual({text: 'Språkmodellen', lang: 'sv', kind: 'missed'})
  }, 60_000)

  test('without its script all sentences are there', async () => {
    await page.send('Emulation.setScriptExecutionDisabled', {value: true})
    await open(largeReport(30, 6))
    const {root} = (await page.send('DOM.getDocument', {depth: -1})) as {root: {nodeId: number}}
    const {nodeIds} = (await page.send('DOM.querySelectorAll', {nodeId: root.nodeId, selector: '.route ol > li'})) as {
      nodeIds: number[]
    }
    await page.send('Emulation.setScriptExecutionDisabled', {value: false})
    expect(nodeIds).toHaveLength(30)
  }, 60_000)

  test('nothing that a stranger wrote runs or is markup', async () => {
    await open(hostileReport('<script>window.pwn = 1</script><img src=x onerror="window.pwn = 1"></details>'))
    expect(await page.evaluate('window.pwn')).toBe(undefined)
    expect(page.heard.complaints).toEqual([])
    expect(page.heard.asked).toHaveLength(1)
    expect(await page.evaluate(`document.querySelectorAll('img, main script').length`)).toBe(0)
  }, 60_000)

  test('10,000 sentences and 300 concepts', async () => {
    await dress('light', 1280)
    await page.send('Performance.enable', {timeDomain: 'threadTicks'})
    const start = performance.now()
    await open(largeReport(10_000, 300))
    const written = performance.now() - start
    const {metrics} = (await page.send('Performance.getMetrics')) as {metrics: {name: string; value: number}[]}
    // Of the processor, and not by a clock: other tests run beside this one.
    const opened = metrics.find(({name}) => name === 'TaskDuration')!.value * 1000
    const time = (work: string): Promise<number> =>
      page.evaluate(
        `new Promise((resolve) => {const start = performance.now(); ${work}; requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))})`
      )
    const chosen = await time(`document.querySelector('.heat a').click()`)
    const typed = await time(
      `document.querySelector('#word').value = 'treningsdata'; document.querySelector('#word').dispatchEvent(new Event('input', {bubbles: true}))`
    )
    const unfolded = await time(`document.querySelector('form').reset(); document.querySelector('.route').open = true`)
    const said = [written, opened, chosen, typed, unfolded].map((each) => `${Math.round(each)} ms`)
    console.log(
      `10,000 sentences: written and opened ${said[0]}, ${said[1]} of the processor to open, a cell chosen ${said[2]}, a word looked for ${said[3]}, an article unfolded ${said[4]}`
    )
    expect(await shown()).toBeGreaterThanOrEqual(10_000)
    expect(opened).toBeLessThan(6000)
    expect(Math.max(chosen, typed, unfolded)).toBeLessThan(3000)
  }, 120_000)
})
