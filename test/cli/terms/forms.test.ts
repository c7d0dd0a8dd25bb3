import {describe, expect, test} from 'vitest'
import {folderOf} from '../../project/folder.ts'
import {done, edit, ordbro, ordbroIn} from '../project.ts'

/** In a language without rules of ours every form is the glossary's, so that these tests say the same for ever. */
function project(): string {
  return folderOf({
    'glossary/a.yaml': `# Our words.
- id: word
  de:
    - term: Wort # the usual one
      gender: neuter
      forms:
        add:
          - {form: Wortes, slot: Case=Gen|Definite=Ind|Number=Sing}
          - {form: Worts, slot: Case=Gen|Definite=Ind|Number=Sing}
          - {form: Wörter, slot: Case=Nom|Number=Plur}
          - Wörterchen
    - {term: Vokabel, status: forbidden}
- id: name
  doNotTranslate: true
  en: Sora
`
  })
}

describe('terms forms', () => {
  test('a concept is named by its id or by a term of it', async () => {
    const root = project()
    const {out} = await done(root, 'terms', 'forms', 'word')
    expect((await done(root, 'terms', 'forms', 'vokabel')).out).toBe(out)
    const {code, err} = await ordbro(root, 'terms', 'forms', 'Vokabl')
    expect(code).toBe(2)
    expect(err).toContain('“Vokabel”')
    edit(root, 'glossary/a.yaml', '- id: name', '- id: other\n  de: Wort\n- id: name')
    expect((await ordbro(root, 'terms', 'forms', 'wort')).err).toContain('word or other')
  })

  test('every feature of a Japanese paradigm has a name', async () => {
    const root = folderOf({
      'glossary/a.yaml':
        '- id: learn\n  ja: [{term: 学習する, partOfSpeech: verb}]\n- id: big\n  ja: [{term: 大きい, partOfSpeech: adjective}]\n'
    })
    for (const concept of ['learn', 'big']) {
      const {terms} = JSON.parse((await done(root, 'terms', 'forms', concept, '--json')).out)
      expect(terms[0].forms.filter(({name}: {name: string}) => name.includes('='))).toEqual([])
    }
  })

  test('every form with what it is and where it comes from', async () => {
    const {out} = await done(project(), 'terms', 'forms', 'word')
    expect(out).toBe(`de  Wort  (preferred, gender: neuter)
  form        what it is                    from             features
  Wort                                      dictionary form
+ Wortes      indefinite singular genitive  added            Case=Gen|Definite=Ind|Number=Sing
+ Worts       indefinite singular genitive  added            Case=Gen|Definite=Ind|Number=Sing
+ Wörter      plural nominative             added            Case=Nom|Number=Plur
+ Wörterchen                                added

de  Vokabel  (forbidden)
  form     what it is  from             features
  Vokabel              dictionary form
`)
  })

  test('a person who corrects the glossary sees it at once', async () => {
    const root = project()
    edit(root, 'glossary/a.yaml', '- Wörterchen', '- {form: Wörterchen, slot: Degree=Dim}')
    const {out} = await done(root, 'terms', 'forms', 'word')
    expect(out).toMatch(/\+ Wörterchen {2}Degree=Dim +added +Degree=Dim\n/)
  })

  test('as data, with the names in the language that was asked for', async () => {
    const {out} = await ordbroIn('sv', project(), 'terms', 'forms', 'word', '--json')
    const {terms} = JSON.parse(out)
    expect(terms[0]).toMatchObject({locale: 'de', term: 'Wort', status: 'preferred', gender: 'neuter'})
    expect(terms[0].forms[1]).toEqual({
      form: 'Wortes',
      slot: 'Case=Gen|Definite=Ind|Number=Sing',
      origin: 'added',
      name: 'obestämd form, singular, genitiv'
    })
  })

  test('of the locales that are asked for; of a name in any', async () => {
    const root = project()
    expect((await done(root, 'terms', 'forms', 'name', '--locale', 'ja,sv')).out).toMatch(
      /^ja {2}Sora[\s\S]*\nsv {2}Sora/
    )
    expect(await ordbro(root, 'terms', 'forms', 'word', '--locale', 'nb')).toMatchObject({
      code: 2,
      err: 'glossary/a.yaml:2:7: error: Concept “word” has no term for nb; it has terms for de. [concept-without-locale]\n'
    })
  })

  test('of a concept that there is', async () => {
    const root = project()
    expect((await ordbro(root, 'terms', 'forms', 'words')).err).toBe(
      'error: The glossary has neither a concept nor a term “words”. Did you mean “word”? [concept-unknown]\n'
    )
    expect((await ordbro(root, 'terms', 'forms')).err).toContain('[concept-needed]')
  })
})

describe('terms form', () => {
  const form = (slot: string) => ['terms', 'form', 'word', '--locale', 'de', '--slot', slot] as const

  test('the form for a slot, the usual one first', async () => {
    const root = project()
    const {out} = await done(root, ...form('Number=Sing,Case=Gen,Definite=Ind'), '--json')
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      concept: 'word',
      locale: 'de',
      term: 'Wort',
      slot: 'Case=Gen|Definite=Ind|Number=Sing',
      form: 'Wortes',
      others: ['Worts']
    })
    expect((await done(root, ...form('Number=Plur'))).out).toBe('Wörter\n')
    expect((await done(root, ...form('Gender=Neut|Case=Gen'))).out).toBe('Wortes\nWorts\n')
  })

  test('a slot that the term has not, with those that it has', async () => {
    const root = project()
    expect(await ordbro(root, ...form('Number=Plur,Case=Gen'))).toMatchObject({
      code: 2,
      err: 'glossary/a.yaml:4:13 (de): error: “Wort” has no form for Case=Gen|Number=Plur. Its slots: Case=Gen,Definite=Ind,Number=Sing and Case=Nom,Number=Plur. [slot-unknown]\n'
    })
    expect((await ordbro(root, ...form('Gender=Neut'))).code).toBe(2)
    expect((await ordbro(root, ...form('Number=Plural'))).err).toContain('Did you mean “Plur”?')
    expect((await ordbro(root, ...form('plural'))).err).toContain('[slot-malformed]')
    expect((await ordbro(root, 'terms', 'form', 'word', '--locale', 'de')).err).toContain('[slot-needed]')
    expect((await ordbro(root, 'terms', 'form', 'word', '--slot', 'Number=Plur')).err).toContain('[form-locale-needed]')
    expect((await ordbro(root, 'terms', 'form', 'name', '--locale', 'fr', '--slot', 'Case=Gen')).err).toContain(
      '[slot-'
    )
  })
})
