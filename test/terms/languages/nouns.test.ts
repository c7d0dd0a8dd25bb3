import {describe, expect, test} from 'vitest'
import type {Gender} from '../../../src/model/term.ts'
import {languageFor} from '../../../src/terms/languages/languages.ts'

/** The forms of a noun without the genitives, as dictionaries give them: parallel forms with a slash. */
function paradigm(locale: string, term: string, gender?: Gender): string {
  const slots = new Map<string, string[]>()
  for (const {form, slot} of languageFor(locale).formsOf({term, partOfSpeech: 'noun', ...(gender ? {gender} : {})})) {
    if (!slot.startsWith('Case=Gen')) slots.set(slot, [...(slots.get(slot) ?? []), form])
  }
  const order = ['Ind|Number=Sing', 'Def|Number=Sing', 'Ind|Number=Plur', 'Def|Number=Plur']
  return order.map((slot) => slots.get(`Definite=${slot}`)?.join('/') ?? '–').join(' ')
}

describe('Swedish nouns of every declension', () => {
  test.each([
    'flicka flickan flickor flickorna',
    'ros rosen rosor rosorna',
    'bil bilen bilar bilarna',
    'granskning granskningen granskningar granskningarna',
    'ungdom ungdomen ungdomar ungdomarna',
    'pojke pojken pojkar pojkarna',
    'cykel cykeln cyklar cyklarna',
    'himmel himmeln himlar himlarna',
    'åker åkern åkrar åkrarna',
    'parameter parametern parametrar parametrarna',
    'sommar sommaren/sommarn somrar somrarna',
    'dröm drömmen drömmar drömmarna',
    'medlem medlemmen medlemmar medlemmarna',
    'bro bron broar broarna',
    'film filmen filmer filmerna',
    'modell modellen modeller modellerna',
    'diffusionsmodell diffusionsmodellen diffusionsmodeller diffusionsmodellerna',
    'funktion funktionen funktioner funktionerna',
    'egenskap egenskapen egenskaper egenskaperna',
    'vän vännen vänner vännerna',
    'möbel möbeln möbler möblerna',
    'faktor faktorn faktorer faktorerna',
    'idé idén idéer idéerna',
    'industri industrin industrier industrierna',
    'händelse händelsen händelser händelserna',
    'sko skon skor skorna',
    'bok boken böcker böckerna',
    'hand handen händer händerna',
    'stad staden städer städerna',
    'bonde bonden bönder bönderna',
    'man mannen män männen',
    'mus musen möss mössen',
    'bror brorn bröder bröderna',
    'mor morn mödrar mödrarna',
    'dotter dottern döttrar döttrarna',
    'land landet länder länderna',
    'bageri bageriet bagerier bagerierna',
    'museum museet museer museerna',
    'laboratorium laboratoriet laboratorier laboratorierna',
    'centrum centret/centrumet centra/centrum centra/centrumen',
    'äpple äpplet äpplen äpplena',
    'meddelande meddelandet/meddelanden meddelanden/meddelande meddelandena',
    'tema temat teman temana',
    'öga ögat ögon ögonen',
    'huvud huvudet huvuden/huvud huvudena',
    'hus huset hus husen',
    'barn barnet barn barnen',
    'nätverk nätverket nätverk nätverken',
    'rum rummet rum rummen',
    'program programmet program programmen',
    'problem problemet problem problemen',
    'fönster fönstret fönster fönstren',
    'nummer numret nummer numren',
    'tecken tecknet tecken tecknen',
    'papper pappret/papperet papper pappren',
    'reportage reportaget reportage reportagen',
    'lärare läraren lärare lärarna',
    'tekniker teknikern tekniker teknikerna',
    'algoritm algoritmen algoritmer algoritmerna',
    'chattbot chattboten chattbotar chattbotarna',
    'examen examen examina/examen examina',
    'transformer transformern transformrar/transformer transformrarna/transformerna',
    'kluster klustret kluster klustren',
    'datacenter datacentret datacenter datacentren',
    'matris matrisen matriser matriserna',
    'ansökan ansökan ansökningar ansökningarna',
    'sökträff sökträffen sökträffar sökträffarna',
    'usb-port usb-porten usb-portar usb-portarna',
    'transport transporten transporter transporterna',
    'katt katten katter katterna',
    'rot roten rötter rötterna',
    'mö mön mör mörna',
    'fängelse fängelset fängelser fängelserna',
    'intervju intervjun intervjuer intervjuerna',
    'fot foten fötter fötterna'
  ])('%s', (forms) => {
    expect(paradigm('sv', forms.split(' ')[0]!)).toBe(forms)
  })

  test('a gender decides where the shape leaves several', () => {
    expect(paradigm('sv', 'frö', 'neuter')).toBe('frö fröet/fröt frön fröna')
    expect(paradigm('sv', 'blurp', 'neuter')).toBe('blurp blurpet blurp blurpen')
    expect(paradigm('sv', 'blurp', 'common')).toBe('blurp blurpen blurpar/blurper blurparna/blurperna')
  })

  test('a bot is a fine or a robot; data have no form in -aa', () => {
    expect(paradigm('nb', 'bot', 'feminine')).toBe('bot bota/boten bøter bøtene')
    expect(paradigm('nb', 'bot', 'masculine')).toBe('bot boten boter botene')
    expect(paradigm('nb', 'treningsdata')).toBe('– treningsdataen treningsdata treningsdataene')
  })

  test('a plural is a term, too', () => {
    expect(paradigm('sv', 'modellvikter')).toBe('– – modellvikter modellvikterna')
    expect(paradigm('sv', 'AI-glasögon')).toBe('– – AI-glasögon AI-glasögonen')
    expect(paradigm('nb', 'klær')).toBe('– – klær klærne')
  })
})

describe('Norwegian nouns of every declension', () => {
  test.each([
    'gutt gutten gutter guttene',
    'modell modellen modeller modellene',
    'dør døra/døren dører dørene',
    'løsning løsningen/løsninga løsninger løsningene',
    'nyhet nyheten/nyheta nyheter nyhetene',
    'hendelse hendelsen hendelser hendelsene',
    'ide ideen ideer ideene',
    'pyramide pyramiden/pyramida pyramider pyramidene',
    'maskinlæring maskinlæringen/maskinlæringa maskinlæringer maskinlæringene',
    'leverandør leverandøren leverandører leverandørene',
    'algoritme algoritmen algoritmer algoritmene',
    'vindu vinduet vinduer/vindu vinduene/vindua',
    'lærer læreren lærere lærerne',
    'finger fingeren fingre/fingrer fingrene',
    'parameter parameteren parametere/parametre/parametrer parameterne/parametrene',
    'sykkel sykkelen sykler syklene',
    'artikkel artikkelen artikler artiklene',
    'drøm drømmen drømmer drømmene',
    'medlem medlemmet medlemmer/medlem medlemmene/medlemma',
    'bok boka/boken bøker bøkene',
    'hånd hånda/hånden hender hendene',
    'fot foten føtter føttene',
    'mann mannen menn mennene',
    'bror broren brødre brødrene',
    'datter dattera/datteren døtre døtrene',
    'tå tåa/tåen tær tærne',
    'hus huset hus husene/husa',
    'barn barnet barn barnene/barna',
    'hotell hotellet hotell/hoteller hotellene/hotella',
    'prosjekt prosjektet prosjekt/prosjekter prosjektene/prosjekta',
    'rom rommet rom rommene/romma',
    'program programmet programmer/program programmene/programma',
    'bilde bildet bilder bildene/bilda',
    'øye øyet øyne øynene',
    'senter senteret/sentret senter/sentre sentrene/sentra',
    'eksempel eksempelet/eksemplet eksempler/eksempel eksemplene/eksempla',
    'transformer transformeren transformere transformerne',
    'chatbot chatboten chatboter chatbotene',
    'robot roboten roboter robotene',
    'tilstand tilstanden tilstander tilstandene',
    'kluster klusteret/klustret kluster/klustre klustrene/klustra',
    'museum museet museer museene/musea',
    'begrep begrepet begrep/begreper begrepene/begrepa',
    'felt feltet felt/felter feltene/felta',
    'fiske fisket fisker fiskene/fiska',
    'mamma mammaen mammaer mammaene',
    'termometer termometeret/termometret termometer/termometre termometrene/termometra',
    'kilometer kilometeren kilometer kilometerne',
    'diameter diameteren diametere/diametre/diametrer diameterne/diametrene',
    'dollar dollaren dollar dollarene',
    'våpen våpenet våpen våpnene/våpna',
    'kjøkken kjøkkenet kjøkken/kjøkkener kjøkkenene/kjøkkena',
    'tvang tvangen – –',
    'kurs kurset kurs/kurser kursene/kursa',
    'besøk besøket besøk besøkene/besøka'
  ])('%s', (forms) => {
    expect(paradigm('nb', forms.split(' ')[0]!)).toBe(forms)
  })
})

test('a compound with a hyphen inflects as its last part, and a definite form stays one', () => {
  expect(paradigm('sv', 'AI-agent')).toBe('AI-agent AI-agenten AI-agenter AI-agenterna')
  expect(paradigm('sv', 'topp 5-fel', 'neuter')).toBe('topp 5-fel topp 5-felet topp 5-fel topp 5-felen')
  expect(paradigm('sv', 'AI-förordningen')).toBe('– AI-förordningen – –')
  expect(paradigm('nb', 'KI-forordningen')).toBe('– KI-forordningen – –')
})

test.each([
  ['sv', 'Sora', 'Soras'],
  ['sv', 'ChatGPT', 'ChatGPT:s'],
  ['sv', 'GPT-4o', 'GPT-4os'],
  ['sv', 'top-k', 'top-k:s'],
  ['sv', 'Phi-2', 'Phi-2:s'],
  ['nb', 'ChatGPT', 'ChatGPTs'],
  ['nb', 'Mixtral', 'Mixtrals']
])('a name has a genitive only: %s %s', (locale, term, genitive) => {
  expect(languageFor(locale).formsOf({term, partOfSpeech: 'noun'})).toEqual([
    {form: term, slot: 'Definite=Ind|Number=Sing'},
    {form: genitive, slot: 'Case=Gen|Definite=Ind|Number=Sing'}
  ])
})

describe('abbreviations', () => {
  test.each([
    ['sv', 'AI', 'common', 'AI AI:n AI:er AI:erna'],
    ['sv', 'LLM', 'common', 'LLM LLM:en LLM:er LLM:erna'],
    ['sv', 'API', 'neuter', 'API API:et API/API:er API:en/API:erna'],
    ['nb', 'LLM', 'masculine', 'LLM LLM-en LLM-er LLM-ene'],
    ['nb', 'API', 'neuter', 'API API-et API-er/API API-ene/API-a']
  ] as const)('%s %s', (locale, term, gender, forms) => {
    expect(paradigm(locale, term, gender)).toBe(forms)
  })
})
