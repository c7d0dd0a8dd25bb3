import {type CompoundRules, words} from './compound-rules.ts'

/** Swedish. */
export const sv: CompoundRules = {
  links: ['', 's', 'e', 'o', 'u'],
  lost: ['a', 'e'],
  openers: words(`
    all an anti auto av bak barna bi bio blå del djup dubbel efter egen elektro en enkel ett extra fast fel fem fin fjärr flera
    fler foto fram framför fri fyr fyra från full för före geo god gott grov grund grön gul halv hel hem hundra hyper hög
    in inne inner inom inter jäm kall kilo kort kring lag lik låg lång lätt makro med mega mellan meta mikro mini miss mot
    multi mång mörk nano ned ner nio noll nord norr ny nära nöd om opp ord pseudo på ren ring rund röd sam semi sen sex själv
    sju skarp slut små smal snabb snål special stor sub super svag svart syd söder tele till tio tjock tom trans tre trång
    tung tunn två tyst ultra under upp ur ut utan ute utom van vice vid video vit väl väster väst åter åtta över ytter öppen
    öst öster`),
  shortWords: words(`
    bi bo by ed el fe hö is ko kö mo mö ny ro rå te tå ur år ås öl
    ark art ask bad bas bil bit bly bok bom bot bro bur båt bär bön dag dal del deg dun eko eld fat fel fil fot får föl gap
    gas gen gud gul gås haj hat hav hem hot hov hud hus hål hår jul kaj kam kap kar kol kor kur kyl kök lag lax led lek lik
    lim lin lok lov lus lån lår lås län löv lön mal mat mil mod mor mos mun mur mus myr mål nav nät nöt ord orm ort ost oxe
    par pil pol rad ram ras rep ris rot rum rus råd råg rån rör rök sal sax sil sjö ski sko sky sol son sot syn sår tak tal
    tid tok ton tor tår tåg tur tyg ugn ull ull vad val var vax vik vin väg vår våg ved yta ägg ära ört`),
  words: words(`
    bransch data dator demokrati ekonomi energi familj fråga förälder hemma historia hälsa industri kamera kemi klocka kvinna
    kyrka lampa läkare lärare mamma media miljö mobil modul musik människa natt olja pappa politik radio resa sida signal
    skola skugga social sommar statistik studie teknik telefon tid timme trafik trä vecka vetenskap video vinter vård värme
    bygg bär drick gräv gå häng köp kör les läs löp prat rid rök samla skriv skär slå sov sprid stöd sväng sy sälj sök träna
    tvätt tänk vakt vila växel`),
  suffixes: [
    ...['ning', 'ing', 'else', 'het', 'skap', 'dom', 'tion', 'sion', 'tet', 'nad', 'are', 'ans', 'ens', 'ism', 'ist'],
    ...['ent', 'eri', 'nomi', 'logi', 'grafi', 'tik']
  ],
  never: words(
    'allting annan be den denna dessa det där er ge her hur här ib ingen ingenting någo någon som vem vilken'
  ),
  verbal: words('för åter'),
  verbLike: /^[^aeiouyåäö]*[aeiouyåäö][^aeiouyåäö]*(?:ar|as|s|at|ade)$/,
  verbless: words('dag gång sits väg'),
  naming:
    /^(?:berg|borg|by|dal|gren|gård|holm|kvist|land|lund|man|mark|rike|strand|ström|son|stad|sten|vik)(?:en|et|s|ens|ets)?$/,
  noSeam: [
    // Countries and regions.
    /^(?:eng|fin|grön|hol|ir|is|neder|ryss?|skott|thai|tysk)\|land/,
    /\|[ae]nde[nrst]?$/,
    // A particle behind another part makes a word of a meaning of its own: licens|avtal.
    /...av\|tal(?:et|en)?s?$/,
    /...för\|lag(?:et|en)?s?$/,
    /...inne\|håll(?:et|en)?s?$/,
    /(.)\|\1(?:[ae]nde(?:[nt]s?|s|na|nas)?|are(?:ns?|s)?|arnas?|ing(?:en|ar|arna)?s?)$/
  ],
  particles:
    words(`alltid allting emellertid framförallt förresten förhållandevis ibland ihop ingalunda ingenting istället
    någonting någonstans självfallet överhuvudtaget`),
  lastPart:
    /..(?:ing(?:en|ar|arna)?s?|het(?:en|er|erna)?s?|[ts]ion(?:en|er|erna)?s?|are(?:ns?|n?s)?|arnas?|ment(?:et|en)?s?|er(?:ad|at|ade))$/,
  derivation:
    /^(?:e?ligh?|s?ion|isk|tisk|ism|ist|ika|iker|itet|ig[ah]?|het|skap|dom|sam|bar|lös|aktig|mässig|vis|era|iser|ande|ende|are|ning|else|inna)/
}
