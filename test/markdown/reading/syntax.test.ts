import {describe, expect, test} from 'vitest'
import {defaultSyntax, syntax} from '../../../src/markdown/syntax.ts'
import {built, labels, only, read, shown, texts} from './reading.ts'

describe('Markdown syntax is a table in config', () => {
  test('every row has a name of its own, and a setting turns it on or off', () => {
    expect(new Set(syntax.map(({name}) => name)).size).toBe(syntax.length)
    expect(texts('| a | b |\n| - | - |\n| c | d |')).toEqual(['a', 'b', 'c', 'd'])
    expect(texts('| a | b |\n| - | - |\n| c | d |', {config: {syntax: {tables: false}}})).toHaveLength(1)
  })

  test('on: CommonMark, GFM with singleTilde false, footnotes, front matter, directives, math in two dollars', () => {
    expect(Object.entries(defaultSyntax).flatMap(([name, on]) => (on ? [name] : []))).toEqual([
      'frontMatter',
      'autolinks',
      'footnotes',
      'strikethrough',
      'tables',
      'taskLists',
      'directives',
      'math'
    ])
    expect(texts('- [ ] att göra\n\nNot[^1]\n\n[^1]: Fot')).toEqual(['att göra', 'Not{1}', 'Fot'])
    expect(only('Bort: ~~allt detta~~ nu').codes[0]!.type).toBe('delete')
    expect(only('Formeln $$x^2$$ här').codes[0]!.type).toBe('math')
  })

  test('container and leaf directives: labels are units, names and attributes are not', () => {
    const text = ':::tip[Bra att veta]{#a}\nInnehåll\n:::\n\n::video[En film om hav]{src=a.mp4}'
    expect(texts(text)).toEqual(['Bra att veta', 'Innehåll', 'En film om hav'])
    expect(built(text)).toBe(':::tip[BRA ATT VETA]{#a}\nINNEHÅLL\n:::\n\n::video[EN FILM OM HAV]{src=a.mp4}')
  })

  test('off: text directives would lose text', () => {
    expect(texts('Många LLM:er startar kl. 10:30 här.')).toEqual(['Många LLM:er startar kl. 10:30 här.'])
    expect(built('Många LLM:er startar kl. 10:30.')).toBe('MÅNGA LLM:ER STARTAR KL. 10:30.')
    expect(texts(':::tip\nMånga LLM:er här.\n:::')).toEqual(['Många LLM:er här.'])
  })

  test.each([
    ['Se :abbr[HTML]{title=x} här'],
    ['Se :abbr[HTML]{title=x} här\n\n::hr'],
    ['Se :abbr[HTML]{title=x} och a::b']
  ])('on by config: text directives in %j', (text) => {
    const config = {syntax: {textDirectives: true}}
    const [unit] = read(text, {config}).units
    expect(unit!.codes.map(({type, label}) => `${type} ${label}`)).toEqual(['directive :abbr'])
    expect(texts(text, {config: {syntax: {textDirectives: true, directives: false}}})[0]).toContain('{1}HTML{/1}')
  })

  test('off: a single dollar is money', () => {
    expect(texts('Det kostar $20 per månad, eller $200 per år.')).toEqual([
      'Det kostar $20 per månad, eller $200 per år.'
    ])
    expect(built('Det kostar $20 per månad, eller $200.')).toBe('DET KOSTAR $20 PER MÅNAD, ELLER $200.')
  })

  test.each([['Om $x^2$ gäller'], ['Om $x^2$ gäller och $$y$$ också']])(
    'on by config: single dollars in %j',
    (text) => {
      expect(labels(text, {config: {syntax: {singleDollarMath: true}}})[0]).toBe('formula x^2')
      expect(labels(text, {config: {syntax: {singleDollarMath: true, math: false}}})[0]).toBe('formula x^2')
    }
  )

  test('off: a single tilde is a range', () => {
    expect(texts('10時~12時、または13時~15時')).toEqual(['10時~12時、または13時~15時'])
    expect(read('~borta~ nu', {config: {syntax: {singleTilde: true}}}).units[0]!.codes[0]!.type).toBe('delete')
  })

  test('MDX is read in .mdx only', () => {
    expect(texts('Värdet {a + b} här <br>')).toEqual(['Värdet {a + b} här {1}'])
    expect(texts('Värdet {a + b} här', {path: 'a.mdx'})).toEqual(['Värdet {1} här'])
  })

  test('MDX is parsed, never evaluated', () => {
    const text = "import fs from 'fs'\n\nexport const x = process.exit(7)\n\nHej {process.exit(7)}\n\n{process.exit(7)}"
    expect(texts(text, {path: 'a.mdx'})).toEqual(['Hej {1}'])
  })

  test.each([
    ['Hej {{ name }} där', 'Hej {1} där', 'template'],
    ['Hej {{{ rå }}} där', 'Hej {1} där', 'template'],
    ['Se {% link a.md %} nu', 'Se {1} nu', 'template'],
    ['Se {{< ref "a.md" >}} nu', 'Se {1} nu', 'template'],
    ['Se {{< figure\n  src="a" >}} nu', 'Se {1} nu', 'template'],
    ['Se [[En sida]] nu', 'Se {1} nu', 'template'],
    ['Se [!INCLUDE [kort](a.md)] nu', 'Se {1} nu', 'template'],
    ['Se [!INCLUDE[a](a.md)][!INCLUDE[b](b.md)] nu', 'Se {1}{2} nu', 'template']
  ])('%j is a code', (text, expected, type) => {
    const unit = only(text)
    expect(shown(unit.runs)).toBe(expected)
    expect(unit.codes[0]!.type).toBe(type)
  })

  test.each([
    ['> [!NOTE]\n> Läs detta', 'Läs detta', '> [!NOTE]\n> LÄS DETTA'],
    ['> [!tip]- \n> Läs detta', 'Läs detta', '> [!tip]- \n> LÄS DETTA'],
    ['## Priser {#priser}', 'Priser', '## PRISER {#priser}'],
    ['## Priser {.stor #pris}', 'Priser', '## PRISER {.stor #pris}'],
    ['Text här\n{: .note}', 'Text här', 'TEXT HÄR\n{: .note}'],
    ['## <a name="p"></a> Priser', 'Priser', '## <a name="p"></a> PRISER'],
    ['## Priser <a id="p"></a><!-- nya -->', 'Priser', '## PRISER <a id="p"></a><!-- nya -->'],
    [':::note Obs nu\nText\n:::', 'Obs nu Text', ':::note OBS NU TEXT\n:::']
  ])('what stands at the ends of %j is skeleton', (text, unit, output) => {
    expect(texts(text)).toEqual([unit])
    expect(built(text)).toBe(output)
  })

  test('a code span shields what looks like markup', () => {
    expect(texts('Skriv `{{ name }}` där')).toEqual(['Skriv {1} där'])
    expect(labels('Skriv `{{ name }}` där')).toEqual(['code {{ name }}'])
  })
})
