import {describe, expect, test} from 'vitest'
import {paradigm} from './paradigm.ts'

const isActive = (slot: string): boolean => !slot.includes('Voice=Pass')

/** Infinitive, present, past, supine, imperative, present participle, past participle. */
describe('Swedish verbs', () => {
  test.each([
    'träna, tränar, tränade, tränat, träna, tränande, tränad, tränat, tränade',
    'generera, genererar, genererade, genererat, generera, genererande, genererad, genererat, genererade',
    'bygga, bygger, byggde, byggt, bygg, byggande, byggd, byggt, byggda',
    'framställa, framställer, framställde, framställt, framställ, framställande, framställd, framställt, framställda',
    'köra, kör, körde, kört, kör, körande, körd, kört, körda',
    'mäta, mäter, mätte, mätt, mät, mätande, mätt, mätt, mätta',
    'lyfta, lyfter, lyfte, lyft, lyft, lyftande, lyft, lyft, lyfta',
    'leda, leder, ledde, lett, led, ledande, ledd, lett, ledda',
    'använda, använder, använde, använt, använd, användande, använd, använt, använda',
    'bestämma, bestämmer, bestämde, bestämt, bestäm, bestämmande, bestämd, bestämt, bestämda',
    'bo, bor, bodde, bott, bo, boende, bodd, bott, bodda',
    'beskriva, beskriver, beskrev, beskrivit, beskriv, beskrivande, beskriven, beskrivet, beskrivna',
    'avbryta, avbryter, avbröt, avbrutit, avbryt, avbrytande, avbruten, avbrutet, avbrutna',
    'binda, binder, band, bundit, bind, bindande, bunden, bundet, bundna',
    'beskära, beskär, beskar, beskurit, beskär, beskärande, beskuren, beskuret, beskurna',
    'ta, tar, tog, tagit, ta, tagande, tagen, taget, tagna',
    'välja, väljer, valde, valt, välj, väljande, vald, valt, valda',
    'göra, gör, gjorde, gjort, gör, görande, gjord, gjort, gjorda',
    'hämta, hämtar, hämtade, hämtat, hämta, hämtande, hämtad, hämtat, hämtade',
    'avsluta, avslutar, avslutade, avslutat, avsluta, avslutande, avslutad, avslutat, avslutade',
    'vikta, viktar, viktade, viktat, vikta, viktande, viktad, viktat, viktade',
    'ändra, ändrar, ändrade, ändrat, ändra, ändrande, ändrad, ändrat, ändrade',
    'anta, antar, antog, antagit, anta, antagande, antagen, antaget, antagna',
    'delta, deltar, deltog, deltagit, delta, deltagande, deltagen, deltaget, deltagna',
    'missförstå, missförstår, missförstod, missförstått, missförstå, missförstående, missförstådd, missförstått, missförstådda',
    'låsa, låser, låste, låst, lås, låsande, låst, låst, låsta',
    'veta, vet, visste, vetat, vet, vetande',
    'kunna, kan, kunde, kunnat, kunnande',
    'vilja, vill, ville, velat, viljande',
    'finna, finner, fann, funnit, finn, finnande, funnen, funnet, funna',
    'förstöra, förstör, förstörde, förstört, förstör, förstörande, förstörd, förstört, förstörda'
  ])('%s', (forms) => {
    expect(paradigm('sv', forms.split(',')[0]!, 'verb', isActive)).toBe(forms)
  })

  test('of several words the first inflects; the passive has an s', () => {
    expect(paradigm('sv', 'ladda ner', 'verb', (slot) => slot.endsWith('Fin'))).toBe(
      'laddar ner, laddade ner, ladda ner'
    )
    expect(paradigm('sv', 'träna', 'verb', (slot) => !isActive(slot))).toBe('tränas, tränas, tränades, tränats')
  })
})

/** Infinitive, present, past, perfect participle, imperative, present participle, participle before a noun. */
describe('Norwegian verbs', () => {
  test.each([
    'trene, trener, trente, trent, tren, trenende, trente',
    'generere, genererer, genererte, generert, generer, genererende, genererte',
    'laste, laster, lastet/lasta, lastet/lasta, last, lastende, lastede/lastete',
    'prøve, prøver, prøvde, prøvd, prøv, prøvende, prøvde',
    'bestille, bestiller, bestilte, bestilt, bestill, bestillende, bestilte',
    'bestemme, bestemmer, bestemte, bestemt, bestem, bestemmende, bestemte',
    'bo, bor, bodde, bodd, bo, boende, bodde',
    'beskrive, beskriver, beskrev, beskrevet, beskriv, beskrivende, beskrevne',
    'tilpasse, tilpasser, tilpasset/tilpassa, tilpasset/tilpassa, tilpass, tilpassende, tilpassede/tilpassete',
    'overtilpasse, overtilpasser, overtilpasset/overtilpassa, overtilpasset/overtilpassa, overtilpass, overtilpassende, overtilpassede/overtilpassete',
    'stanse, stanser, stanset/stansa, stanset/stansa, stans, stansende, stansede/stansete',
    'forutse, forutser, forutså, forutsett, forutse, forutseende, forutsette',
    'gjenoppta, gjenopptar, gjenopptok, gjenopptatt, gjenoppta, gjenopptaende, gjenopptatte',
    'trekke, trekker, trakk, trukket, trekk, trekkende, trukne',
    'finne, finner, fant, funnet, finn, finnende, funne',
    'spørre, spør, spurte, spurt, spør, spørrende, spurte',
    'vite, vet, visste, visst, vit, vitende',
    'kunne, kan, kunne, kunnet, kunnende',
    'lage, lager, laget/laga/lagde, laget/laga/lagd, lag, lagende, lagede/lagete/lagde',
    'oppdage, oppdager, oppdaget/oppdaga, oppdaget/oppdaga, oppdag, oppdagende, oppdagede/oppdagete',
    'le, ler, lo, ledd, le, leende, ledde',
    'la, lar, lot, latt, la, laende, latte',
    'si, sier, sa, sagt, si, siende, sagte',
    'merke, merker, merket/merka/merkte, merket/merka/merkt, merk, merkende, merkede/merkete/merkte',
    'velge, velger, valgte, valgt, velg, velgende, valgte',
    'gjøre, gjør, gjorde, gjort, gjør, gjørende, gjorte'
  ])('%s', (forms) => {
    expect(paradigm('nb', forms.split(',')[0]!, 'verb', isActive)).toBe(forms)
  })
})
