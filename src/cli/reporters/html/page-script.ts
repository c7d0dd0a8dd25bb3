/**
 * What the page does by itself: filter the segments, and walk the heat maps with the arrow keys. It only reads attributes
 * and hides elements; no text of anybody is made markup or code. Without it the page is whole, and longer to search.
 */
export const pageScript = `
const $ = (selector, root = document) => root.querySelector(selector)
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)]
const form = $('form')
const fields = {concept: $('#concept'), locale: $('#locale'), verdict: $('#verdict'), article: $('#article')}
const word = $('#word')
const routes = $$('.route').map((element) => ({element, items: $$('ol > li', element)}))
form.hidden = false

function apply() {
  const {concept, locale, verdict, article} = Object.fromEntries(Object.entries(fields).map(([name, {value}]) => [name, value]))
  const text = word.value.trim().toLowerCase()
  const isAsked = Boolean(concept || locale || verdict || article || text)
  let shown = 0
  const open = []
  for (const {element, items} of routes) {
    const {dataset} = element
    const fits = (!locale || dataset.locale === locale) && (!article || dataset.article === article)
    let count = 0
    for (const item of items) {
      const {concepts, verdicts} = item.dataset
      const is =
        fits &&
        (!concept || concepts.split(' ').includes(encodeURIComponent(concept))) &&
        (!verdict || verdicts.split(' ').includes(verdict)) &&
        (!text || item.textContent.toLowerCase().includes(text))
      item.hidden = !is
      if (is) count++
    }
    element.hidden = count === 0
    if (count > 0) open.push(element)
    shown += count
  }
  // A few are shown at once; many would be a page without an end.
  for (const element of open) if (isAsked) element.open = shown <= 200
  $('#shown').textContent = form.dataset.shown.replace('0', String(shown))
}

form.addEventListener('input', apply)
form.addEventListener('reset', () => setTimeout(apply))
form.addEventListener('submit', (event) => event.preventDefault())

for (const table of $$('.heat')) {
  const rows = $$('tbody tr', table).map((row) => $$('td', row).map((cell) => $('a', cell)))
  const links = rows.flat().filter(Boolean)
  for (const [at, link] of links.entries()) link.tabIndex = at === 0 ? 0 : -1
  const steps = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}
  const goTo = (link) => {
    for (const each of links) each.tabIndex = -1
    link.tabIndex = 0
    link.focus()
  }
  table.addEventListener('keydown', (event) => {
    const link = event.target.closest('a')
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return
    const row = rows.findIndex((each) => each.includes(link))
    const column = rows[row].indexOf(link)
    const ends = {Home: links[0], End: links.at(-1)}
    if (ends[event.key]) goTo(ends[event.key])
    else if (steps[event.key]) {
      const [down, right] = steps[event.key]
      let [y, x] = [row + down, column + right]
      while (rows[y]?.[x] === null) [y, x] = [y + down, x + right]
      if (rows[y]?.[x]) goTo(rows[y][x])
    } else return
    event.preventDefault()
  })
  table.addEventListener('click', (event) => {
    const link = event.target.closest('a')
    if (!link) return
    form.reset()
    for (const [name, field] of Object.entries(fields)) field.value = link.dataset[name] ?? ''
    apply()
    event.preventDefault()
    $('#segments').scrollIntoView()
    $('#segments').focus()
  })
}
`
