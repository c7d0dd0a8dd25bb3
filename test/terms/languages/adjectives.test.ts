import {describe, expect, test} from 'vitest'
import {paradigm} from './paradigm.ts'

/** Common and neuter singular, definite, plural, comparative, superlative and its definite form. */
describe('Swedish adjectives and participles', () => {
  test.each([
    'snabb, snabbt, snabba/snabbe, snabba, snabbare, snabbast, snabbaste',
    'praktisk, praktiskt, praktiska/praktiske, praktiska',
    'neural, neuralt, neurala/neurale, neurala',
    'latent, latent, latenta/latente, latenta, latentare, latentast, latentaste',
    'vit, vitt, vita/vite, vita, vitare, vitast, vitaste',
    'hård, hårt, hårda/hårde, hårda, hårdare, hårdast, hårdaste',
    'röd, rött, röda/röde, röda, rödare, rödast, rödaste',
    'tunn, tunt, tunna/tunne, tunna, tunnare, tunnast, tunnaste',
    'långsam, långsamt, långsamma/långsamme, långsamma, långsammare, långsammast, långsammaste',
    'öppen, öppet, öppna/öppne, öppna, öppnare, öppnast, öppnaste',
    'enkel, enkelt, enkla/enkle, enkla, enklare, enklast, enklaste',
    'ny, nytt, nya/nye, nya, nyare, nyast, nyaste',
    'blå, blått, blåa/blå, blåa/blå, blåare, blåast, blåaste',
    'bra, bra, bra, bra',
    'generad, generat, generade, generade',
    'dold, dolt, dolda/dolde, dolda',
    'avsedd, avsett, avsedda/avsedde, avsedda',
    'rädd, rädda/rädde, rädda, räddare, räddast, räddaste',
    'precis, precist, precisa/precise, precisa, precisare, precisast, precisaste',
    'gratis, gratis, gratis, gratis',
    'skriven, skrivet, skrivna/skrivne, skrivna',
    'stor, stort, stora/store, stora, större, störst, största',
    'god, gott, goda/gode, goda, bättre, bäst, bästa',
    'liten, litet, lilla/lille, små, mindre, minst, minsta',
    'gammal, gammalt, gamla/gamle, gamla, äldre, äldst, äldsta'
  ])('%s', (forms) => {
    expect(paradigm('sv', forms.split(',')[0]!, 'adjective')).toBe(forms)
  })
})

describe('Norwegian adjectives and participles', () => {
  test.each([
    'rask, raskt, raske, raske, raskere, raskest, raskeste',
    'viktig, viktig, viktige, viktige, viktigere, viktigst, viktigste',
    'praktisk, praktisk, praktiske, praktiske',
    'nevral, nevralt, nevrale, nevrale',
    'latent, latent, latente, latente, latentere, latentest, latenteste',
    'hvit, hvitt, hvite, hvite, hvitere, hvitest, hviteste',
    'grønn, grønt, grønne, grønne, grønnere, grønnest, grønneste',
    'generell, generelt, generelle, generelle, generellere, generellest, generelleste',
    'full, fullt, fulle, fulle, fullere, fullest, fulleste',
    'tom, tomt, tomme, tomme, tommere, tommest, tommeste',
    'langsom, langsomt, langsomme, langsomme, langsommere, langsomst, langsomste',
    'åpen, åpent, åpne, åpne, åpnere, åpnest, åpneste',
    'enkel, enkelt, enkle, enkle, enklere, enklest, enkleste',
    'ny, nytt, nye, nye, nyere, nyest, nyeste',
    'trent, trent, trente, trente',
    'forhåndstrent, forhåndstrent, forhåndstrente, forhåndstrente',
    'lært, lært, lærte, lærte',
    'presis, presist, presise, presise, presisere, presisest, presiseste',
    'kompleks, komplekst, komplekse, komplekse, kompleksere, kompleksest, komplekseste',
    'gratis, gratis, gratis, gratis',
    'generert, generert, genererte, genererte',
    'veiledet, veiledet, veiledede/veiledete, veiledede/veiledete',
    'skreven, skrevet, skrevne, skrevne',
    'stor, stort, store, store, større, størst, største',
    'liten/lita, lite, lille, små, mindre, minst, minste',
    'gammel, gammelt, gamle, gamle, eldre, eldst, eldste'
  ])('%s', (forms) => {
    expect(paradigm('nb', forms.split(/[,/]/)[0]!, 'adjective')).toBe(forms)
  })
})
