import fc from 'fast-check'
import {codeTypes} from '../../src/exchange/xliff/code-types.ts'
import type {Code, CodeType} from '../../src/model/code.ts'
import type {MemoryEntry} from '../../src/model/memory.ts'
import {codeIds, mergeText, type Run, text} from '../../src/model/run.ts'
import type {Foreign, Group, MatchHint, Note, Segment, SegmentFile, StoredUnit} from '../../src/model/segment-file.ts'
import type {Tier} from '../../src/model/tier.ts'

/** Any text: other scripts, white space, markup characters, what XML cannot write, what git takes for a conflict. */
export const anyText = fc.oneof(
  {weight: 4, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
  {weight: 2, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'Å',
          ' ',
          '\n',
          '\r',
          '\r\n',
          '\t',
          '\u00A0',
          '\u3000',
          '<',
          '>',
          '&',
          '"',
          "'",
          ']]>',
          '=======',
          '<<<<<<< x',
          '\u0000',
          '\u0001',
          '\u000B',
          '\uD800',
          '\uDC00',
          '\uFFFE',
          '\u2028',
          '\u0085',
          'cp:',
          '\\1;',
          '日本語',
          '{{x}}',
          '-->'
        ),
        {maxLength: 6}
      )
      .map((parts) => parts.join(''))
  }
)

const hash = fc.string({unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), minLength: 12, maxLength: 12})
const locale = fc.constantFrom('sv', 'nb', 'en', 'ja', 'de', 'zh-Hant', 'en-GB')
const plainValue: fc.Arbitrary<string> = fc.constantFrom('', 'x', 'å "b" <c>', 'a\n\tb', '日本')

const foreignAttributes = fc
  .dictionary(fc.constantFrom('my:a', 'my:b', 'fs:fs', 'its:x'), plainValue, {maxKeys: 2})
  .map((value) => {
    if ('fs:fs' in value) value['fs:fs'] = 'b'
    return value
  })
const foreignElements = fc.uniqueArray(
  fc.constantFrom(
    '<my:one a="1"/>',
    '<my:two>text &lt; <my:deep>x</my:deep></my:two>',
    '<!-- a remark -->',
    '<?tool it?>',
    '<val:validation><val:rule isPresent="x"/></val:validation>'
  ),
  {maxLength: 2}
)

function foreign(elements: fc.Arbitrary<string[]>): fc.Arbitrary<{foreign?: Foreign}> {
  return fc
    .option(fc.record({attributes: foreignAttributes, elements}), {nil: undefined, freq: 3})
    .map((value) =>
      value === undefined || (Object.keys(value.attributes).length === 0 && value.elements.length === 0)
        ? {}
        : {foreign: {...value, attributes: {...value.attributes}}}
    )
}

/** Runs over the codes `prefix1`, `prefix2`, …, each once, with some foreign annotations. */
function runs(prefix: string): fc.Arbitrary<Run[]> {
  const shape = fc.letrec<{list: Shape[]; item: Shape}>((tie) => ({
    list: fc.array(tie('item'), {maxLength: 4, depthIdentifier: 'run'}),
    item: fc.oneof(
      {depthIdentifier: 'run', maxDepth: 3, withCrossShrink: true},
      {weight: 4, arbitrary: anyText.map((value): Shape => ({kind: 'text', text: value}))},
      {weight: 2, arbitrary: fc.boolean().map((extra): Shape => ({kind: 'ph', extra}))},
      {weight: 2, arbitrary: fc.record({kind: fc.constant('pc' as const), extra: fc.boolean(), children: tie('list')})},
      {weight: 1, arbitrary: fc.record({kind: fc.constant('mrk' as const), children: tie('list')})},
      {weight: 1, arbitrary: tie('list').map((children): Shape => ({kind: 'split', children}))}
    )
  })).list
  return shape.map((list) => {
    let number = 0
    const build = (items: readonly Shape[]): Run[] =>
      items.flatMap((item): Run[] => {
        switch (item.kind) {
          case 'text':
            return [item]
          case 'ph':
            return [{kind: 'ph', id: `${prefix}${++number}`, ...(item.extra ? {foreign: {'fs:fs': 'b'}} : {})}]
          case 'pc': {
            const id = `${prefix}${++number}`
            return [
              {kind: 'pc', id, children: build(item.children), ...(item.extra ? {foreign: {canOverlap: 'no'}} : {})}
            ]
          }
          case 'mrk': {
            const id = `${prefix}m${++number}`
            return [{kind: 'mrk', attributes: {id, type: 'my:note', 'my:x': '1'}, children: build(item.children)}]
          }
          default: {
            const id = `${prefix}x${++number}`
            const start: Run = {kind: 'sm', attributes: {id, translate: 'no'}, children: []}
            return [start, ...build(item.children), {kind: 'em', attributes: {startRef: id}, children: []}]
          }
        }
      })
    return mergeText(build(list))
  })
}

type Shape =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'ph'; readonly extra: boolean}
  | {readonly kind: 'pc'; readonly extra: boolean; readonly children: readonly Shape[]}
  | {readonly kind: 'mrk' | 'split'; readonly children: readonly Shape[]}

/** Target runs that move the codes of a source about and leave some out. */
function targetOf(source: readonly Run[]): fc.Arbitrary<Run[]> {
  const codes = source.filter((run) => run.kind !== 'text' && run.kind !== 'sm' && run.kind !== 'em')
  return fc
    .tuple(fc.shuffledSubarray(codes), fc.array(anyText, {minLength: codes.length + 1, maxLength: codes.length + 1}))
    .map(([kept, texts]) =>
      mergeText([
        {kind: 'text', text: texts[0]!},
        ...kept.flatMap((run, at): Run[] => [run, {kind: 'text', text: texts[at + 1]!}])
      ])
    )
}

function kindsOf(list: readonly Run[]): [string, 'ph' | 'pc'][] {
  return list.flatMap((run): [string, 'ph' | 'pc'][] => {
    if (run.kind === 'ph') return [[run.id, 'ph']]
    if (run.kind === 'pc') return [[run.id, 'pc'], ...kindsOf(run.children)]
    return run.kind === 'mrk' ? kindsOf(run.children) : []
  })
}

function codeOf(id: string, kind: 'ph' | 'pc', units: readonly string[]): fc.Arbitrary<Code> {
  return fc
    .record({
      type: fc.constantFrom(...(Object.keys(codeTypes) as CodeType[])),
      open: anyText,
      close: anyText,
      label: anyText,
      equiv: anyText,
      canDelete: fc.boolean(),
      subFlows: fc.option(fc.constantFrom(...units), {nil: undefined, freq: 4})
    })
    .map(({close, subFlows, ...rest}) => ({
      id,
      kind,
      ...rest,
      ...(kind === 'pc' ? {close} : {}),
      ...(subFlows === undefined ? {} : {subFlows: [subFlows]})
    }))
}

const state = fc.oneof(
  {weight: 1, arbitrary: fc.constant({state: 'initial' as const, target: false})},
  {
    weight: 3,
    arbitrary: fc.record({
      state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
      target: fc.constant(true)
    })
  }
)
const subState = fc.oneof(
  fc.constant({fill: undefined}),
  fc.record({fill: fc.constantFrom('auto', 'exact', 'fuzzy', 'draft', 'stale')}),
  fc.constant({fill: undefined, foreignSubState: 'okp:checked'})
)

function segment(id: string, last: boolean): fc.Arbitrary<Segment> {
  const space = fc.constantFrom('', ' ', '\n', '\t ', '\r\n')
  return runs(`${id}.`).chain((source) =>
    fc
      .record({
        target: targetOf(source),
        state,
        subState,
        fillHash: fc.option(hash, {nil: undefined}),
        previous: fc.option(fc.record({source: anyText, target: anyText}), {nil: undefined}),
        waivers: fc.array(
          fc.record({rule: anyText, reason: anyText, author: anyText, sourceHash: hash, targetHash: hash}),
          {maxLength: 2}
        ),
        locked: fc.boolean(),
        after: last ? fc.constant({source: '', target: ''}) : fc.record({source: space, target: space}),
        canResegment: fc.boolean()
      })
      .map(
        ({state: {state: name, target: has}, subState: sub, target, canResegment, ...rest}) =>
          ({
            id,
            source,
            target: has ? target : undefined,
            state: name,
            ...sub,
            ...rest,
            ...(canResegment ? {foreign: {attributes: {canResegment: 'no'}, elements: ['<!-- look -->']}} : {})
          }) as Segment
      )
  )
}

const note: fc.Arbitrary<Note> = fc
  .record({
    category: fc.oneof(fc.constantFrom('', 'author', 'ordbro:comment'), anyText),
    text: anyText,
    attributes: fc.option(fc.constant({priority: '2', 'my:by': 'å'}), {nil: undefined})
  })
  .map(({attributes, ...rest}) => ({...rest, ...(attributes === undefined ? {} : {attributes})}))

const term = fc
  .record({
    concept: anyText,
    term: anyText,
    translations: fc.array(
      anyText.filter((value) => value !== ''),
      {maxLength: 2}
    ),
    definition: fc.option(anyText, {nil: undefined})
  })
  .map(({definition, ...rest}) => ({...rest, ...(definition === undefined ? {} : {definition})}))

/** Candidates as a memory has them: codes of the segment, without what tools leave on them. */
function matchesOf(segments: readonly Segment[]): fc.Arbitrary<MatchHint[]> {
  const percent = fc.nat(100)
  const hints = segments.map(({id, source}) => {
    const own = fc
      .shuffledSubarray(kindsOf(source))
      .chain((codes) =>
        fc
          .array(anyText, {minLength: codes.length + 1, maxLength: codes.length + 1})
          .map((texts) =>
            mergeText(
              codes.flatMap(([code, kind], at): Run[] => [
                text(texts[at]!),
                kind === 'ph' ? {kind, id: code} : {kind, id: code, children: [text(texts[at + 1]!)]}
              ])
            )
          )
      )
    return fc.record({
      segment: fc.constant(id),
      source: own,
      target: own,
      tier: fc.constantFrom<Tier[]>('context', 'exact', 'near', 'fuzzy', 'pivot', 'kin'),
      similarity: percent,
      quality: percent,
      suitability: percent,
      origin: anyText
    })
  })
  return fc.array(fc.oneof(...hints), {minLength: 1, maxLength: 3})
}

export function storedUnit(id: string, units: readonly string[]): fc.Arbitrary<StoredUnit> {
  return fc
    .integer({min: 1, max: 3})
    .chain((count) => fc.tuple(...Array.from({length: count}, (_, at) => segment(`s${at + 1}`, at === count - 1))))
    .chain((segments) => {
      const kinds = kindsOf(segments.flatMap((each) => each.source))
      return fc.record({
        segments: fc.constant(segments),
        codes: fc.tuple(...kinds.map(([code, kind]) => codeOf(code, kind, units))),
        kind: fc.constantFrom(
          'paragraph',
          'heading',
          'cell',
          'line',
          'alt',
          'title',
          'html',
          'attribute',
          'label',
          'field'
        ),
        path: fc.array(anyText, {maxLength: 3}),
        name: anyText,
        notes: fc.array(note, {maxLength: 2}),
        max: fc.option(fc.nat(500), {nil: undefined}),
        terms: fc.option(fc.array(term, {minLength: 1, maxLength: 2}), {nil: undefined, freq: 3}),
        matches: fc.option(matchesOf(segments), {nil: undefined, freq: 3}),
        foreign: foreign(
          fc
            .tuple(foreignElements, fc.boolean())
            .map(([list, group]) => [
              ...list,
              ...(group
                ? [
                    '<mda:metaGroup category="my"><mda:meta type="a">b</mda:meta></mda:metaGroup>',
                    '<gls:glossEntry id="e1"><gls:term>x</gls:term><gls:translation>y</gls:translation></gls:glossEntry>',
                    '<data id="d99">z</data>'
                  ]
                : [])
            ])
        )
      })
    })
    .map(({max, terms, matches, foreign: kept, ...rest}) => ({
      id,
      ...rest,
      ...(max === undefined ? {} : {max}),
      ...(terms === undefined ? {} : {terms}),
      ...(matches === undefined ? {} : {matches}),
      ...kept
    })) as fc.Arbitrary<StoredUnit>
}

/** Segment files as `sync` makes them, with what other tools may have left in them. */
export const segmentFile: fc.Arbitrary<SegmentFile> = fc
  .tuple(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 2}))
  .chain(([groups, units]) => {
    const ids = Array.from({length: groups * units}, (_, at) => `u${'abcdefghijkl'.slice(0, 11)}${at}`)
    const group = (at: number): fc.Arbitrary<Group> =>
      fc
        .record({
          units: fc.tuple(...ids.slice(at * units, (at + 1) * units).map((id) => storedUnit(id, ids))),
          foreign: foreign(
            fc
              .tuple(foreignElements, fc.boolean())
              .map(([list, notes]) => [...list, ...(notes ? ['<notes><note>n</note></notes>'] : [])])
          )
        })
        .map(({units: list, foreign: kept}) => ({id: at === 0 ? 'top' : `g${at}`, units: list, ...kept}))
    return fc.record({
      original: anyText,
      source: locale,
      target: locale,
      extraction: fc.nat(9),
      groups: fc.tuple(...Array.from({length: groups}, (_, at) => group(at))),
      extra: fc.boolean()
    })
  })
  .map(({extra, ...file}) => ({
    ...file,
    foreign: {
      attributes: {
        'xmlns:my': 'urn:my',
        'xmlns:fs': 'urn:oasis:names:tc:xliff:fs:2.0',
        'xmlns:its': 'http://www.w3.org/2005/11/its',
        'xmlns:val': 'urn:oasis:names:tc:xliff:validation:2.0',
        ...(extra ? {'xliff/my:root': 'å', 'my:file': '"', translate: 'yes'} : {}),
        'my:always': 'used'
      },
      elements: extra
        ? [
            '<skeleton href="x.skl"/>',
            '<my:one/>',
            '<notes><note my:a="1">n</note></notes>',
            '<mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup>'
          ]
        : []
    }
  }))

export const memoryEntry: fc.Arbitrary<MemoryEntry> = fc
  .tuple(segment('s1', false), locale, locale)
  .chain(([each, source, target]) =>
    fc.record({
      source: fc.constant(source),
      target: fc.constant(target),
      original: anyText,
      unit: fc.constantFrom('uaaaaaaaaaaaa', 'ubbbbbbbbbbbb'),
      path: fc.array(anyText, {maxLength: 3}),
      segment: fc.constant(each),
      codes: fc.tuple(...kindsOf(each.source).map(([id, kind]) => codeOf(id, kind, ['uaaaaaaaaaaaa']))),
      notes: fc.array(note, {maxLength: 2}),
      before: anyText,
      after: anyText
    })
  )

/** The ids of a unit's codes, for asserting that all are there. */
export function idsOf(unit: StoredUnit): string[] {
  return unit.segments.flatMap((each) => codeIds(each.source))
}
