import {describe, expect, test} from 'vitest'
import {readSegmentFile} from '../../../src/exchange/xliff/read.ts'
import {validate} from '../../../src/exchange/xliff/validate.ts'
import {parseXml} from '../../../src/exchange/xml/parse.ts'
import {serialize} from '../../../src/exchange/xml/serialize.ts'
import {canonical} from '../canonical.ts'
import {filesIn, isThere} from '../corpora.ts'

const suite = 'xliff-2.1-testsuite'

/** Of the modules: those that ordbro writes or passes through with care. Change tracking left the standard's schemas. */
const notHeld = /^Bad-ctr/

const valid = ['core/valid', 'core/in-out', 'modules/valid']
const invalid = ['core/invalid', 'modules/invalid']

describe.skipIf(!isThere(suite))('the OASIS test suite of XLIFF 2.1', () => {
  const figures: Record<string, Record<string, number>> = {}

  test.for(valid)('%s: read and written with nothing lost, and held valid', (folder) => {
    const files = filesIn(`${suite}/${folder}`)
    let same = 0
    let accepted = 0
    for (const {name, text} of files) {
      const document = parseXml(text, name)
      const again = parseXml(serialize(document), name)
      expect(canonical(again.root), name).toEqual(canonical(document.root))
      same++
      expect(validate(document, name), name).toEqual([])
      accepted++
    }
    figures[folder] = {files: files.length, 'read and written back': same, accepted}
  })

  test.for(invalid)('%s: refused with a rule and a line', (folder) => {
    const files = filesIn(`${suite}/${folder}`)
    const refused = files.filter(({name, text}) => {
      const [first] = validate(parseXml(text, name), name)
      return first !== undefined && first.line > 0 && first.rule !== ''
    })
    const missed = files.filter((file) => !refused.includes(file)).map(({name}) => name)
    figures[folder] = {files: files.length, refused: refused.length}
    expect(missed.filter((name) => !notHeld.test(name))).toEqual([])
  })

  test('core/invalid: a segment file is refused for all but what a person who types a target does', () => {
    const files = filesIn(`${suite}/core/invalid`)
    const borne = files.filter(({name, text}) => validate(parseXml(text, name), name).every((each) => each.bearable))
    for (const {name, text} of files) {
      if (!borne.some((each) => each.name === name))
        expect(() => readSegmentFile(text, name), name).toThrow('xliff-invalid')
    }
    // A code that must stay is missing in a target: `check` says so for the segment.
    expect(borne.map(({name}) => name)).toEqual(['bad_MissingNonRemovable1.xlf', 'bad_MissingNonRemovable2.xlf'])
    console.table(figures)
  })
})

const okapi = 'okapi-xliff2'

describe.skipIf(!isThere(okapi))("the files that Okapi's XLIFF toolkit is tested with", () => {
  test('are told apart, but for one on each side', () => {
    const folders = ['valid', 'valid/mtc', 'valid/gls', 'valid/its', 'valid/val']
    const wrong = folders.flatMap((folder) =>
      filesIn(`${okapi}/${folder}`).filter(({name, text}) => validate(parseXml(text, name), name).length > 0)
    )
    const missed = ['invalid', 'invalid/mtc'].flatMap((folder) =>
      filesIn(`${okapi}/${folder}`).filter(({name, text}) => validate(parseXml(text, name), name).length === 0)
    )
    // It has sizeInfo and sizeInfoRef on one element, which the module forbids.
    expect(wrong.map(({name}) => name)).toEqual(['withSLR.xlf'])
    console.log(`okapi-xliff2: ${wrong.length} valid refused, ${missed.map(({name}) => name).join(', ')} missed`)
    expect(missed.length).toBeLessThanOrEqual(1)
  })
})
