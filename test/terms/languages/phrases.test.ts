import {describe, expect, test} from 'vitest'
import {paradigm} from './paradigm.ts'

const noGenitive = (slot: string): boolean => !slot.startsWith('Case=Gen')

/** Indefinite and definite singular, indefinite and definite plural. A bare noun follows an owner: *Googles stora modell*. */
describe('adjectives agree with their noun', () => {
  test.each([
    ['sv', 'neuralt nätverk, neurala nätverket, neurala nätverk, neurala nätverken'],
    ['sv', 'stor språkmodell, stora språkmodellen/stora språkmodell, stora språkmodeller, stora språkmodellerna'],
    ['sv', 'liten språkmodell, lilla språkmodellen/lilla språkmodell, små språkmodeller, små språkmodellerna'],
    ['sv', 'latent rum, latenta rummet, latenta rum, latenta rummen'],
    ['sv', 'öppet program, öppna programmet, öppna program, öppna programmen'],
    [
      'sv',
      'övervakad inlärning, övervakade inlärningen/övervakade inlärning, övervakade inlärningar, övervakade inlärningarna'
    ],
    ['sv', 'dolt lager, dolda lagret, dolda lager, dolda lagren'],
    ['sv', 'gömt lager, gömda lagret, gömda lager, gömda lagren'],
    ['sv', 'förvalt lager, förvalda lagret, förvalda lager, förvalda lagren'],
    ['sv', 'dold variabel, dolda variabeln/dolda variabel, dolda variabler, dolda variablerna'],
    ['sv', 'öppna vikter, öppna vikterna'],
    ['nb', 'skjult lag, skjulte laget, skjulte lag, skjulte lagene/skjulte laga'],
    ['nb', 'skjult variabel, skjulte variabelen/skjulte variabel, skjulte variabler, skjulte variablene'],
    [
      'nb',
      'forhåndstrent modell, forhåndstrente modellen/forhåndstrente modell, forhåndstrente modeller, forhåndstrente modellene'
    ],
    [
      'sv',
      'modell för allmänna ändamål, modellen för allmänna ändamål, modeller för allmänna ändamål, modellerna för allmänna ändamål'
    ],
    ['sv', 'red teaming, red teamingen, red teamingar, red teamingarna'],
    ['sv', 'gratis programvara, gratis programvaran, gratis programvaror, gratis programvarorna'],
    [
      'nb',
      'nevralt nettverk, nevrale nettverket, nevrale nettverk/nevrale nettverker, nevrale nettverkene/nevrale nettverka'
    ],
    ['nb', 'stor språkmodell, store språkmodellen/store språkmodell, store språkmodeller, store språkmodellene'],
    ['nb', 'liten språkmodell, lille språkmodellen/lille språkmodell, små språkmodeller, små språkmodellene'],
    [
      'nb',
      'veiledet læring, veiledede læringen/veiledede læringa/veiledede læring, veiledede læringer, veiledede læringene'
    ],
    ['nb', 'åpne vekter, åpne vektene']
  ])('%s %s', (locale, forms) => {
    expect(paradigm(locale, forms.split(',')[0]!, 'noun', noGenitive)).toBe(forms)
  })

  test('a name inflects as one', () => {
    expect(paradigm('sv', 'Mistral AI', 'noun')).toBe('Mistral AI, Mistral AI:s')
    expect(paradigm('nb', 'Mistral AI', 'noun')).toBe('Mistral AI, Mistral AIs')
    expect(paradigm('sv', 'Google DeepMind', 'noun')).toBe('Google DeepMind, Google DeepMinds')
    expect(paradigm('nb', 'Hugging Face', 'properNoun')).toBe('Hugging Face, Hugging Faces')
  })
})
