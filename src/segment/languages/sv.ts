import type {Language} from '../language.ts'
import {other} from './other.ts'

/** Swedish, of Sweden and Finland. Both `bl.a.` and `bl. a.` are in use. */
export const sv: Language = {
  never: [
    ...other.never,
    // Explaining and pointing forward.
    'bl.a. t.ex. d.v.s. dvs. s.k. f.d. m.a.o. n.b. obs. jfr. jmf. jämf. resp. motsv. anm.',
    'ang. avs. betr. enl. m.a.p. m.h.t. m.t.p. p.g.a. pga. i.o.m. fr.o.m. t.o.m. st.f. i.st.f. u.a.',
    'ev. evtl. c:a. ca. inkl. exkl. spec. särsk. sannol. företr. huvudsakl. eg. egentl. urspr. ursprungl.',
    'förk. övers. red. utg. uppl. förf. illustr. komm. bearb. omkr. p.s.s. s.a.s.',
    // Languages and fields, before the word they mark; those that are words as well (lat, it, mat, med) are left out.
    'eng. grek. jap. allm. fys. kem. tekn. ekon.',
    // Titles and offices.
    'hr. fr. frk. dr. doc. prof. teol. lic. kand. civ. ing. dir. kungl. S:t. S:ta.',
    // Parts of a work and numbered things.
    'kap. avd. avsn. kl. nr. tel. tfn. st.nr. org.nr. pers.nr. årg. bd. tab. ekv. §.'
  ],
  rarely: [
    ...other.rarely,
    // Places and persons: a name follows as often as a new sentence.
    'f.n. f.ö. f.v. t.v. t.h. d.y. d.ä. v.g.',
    // Companies and institutions.
    'inst. univ. n.n. ex. lat.'
  ],
  often: [
    ...other.often,
    // "and so on" in its many forms.
    'osv. o.s.v. m.m. mm. m.fl. mfl. m.v. o.d. o.dyl. dyl. e.d. e.dyl. el.dyl. o.a. m.a. ff. forts.',
    'f.Kr. e.Kr. f.v.t. e.v.t.',
    // Times of day, units and sums.
    'f.m. e.m. kr. tkr. mkr. milj. mdkr. mdr. tim. min. sek. mån. st. pers. förp. frp. tsk. msk. krm. kvm. gr.',
    'max. ber. bef. inv. övr.'
  ],
  beforeNumber: [
    ...other.beforeNumber,
    's. sid. sp. st. mom. p. art. bil. v. vers. pkt. str. temp. f. d. åk. mob. ung. fil. mag. med. ill.',
    'jan. feb. febr. mar. apr. jun. jul. aug. sep. sept. okt. nov. dec. tis. ons. tor. tors. fre. lör. sön.'
  ],
  months: ['januari februari mars april maj juni juli augusti september oktober november december'],
  beginnings: [
    'jag du han hon vi ni de dom det den detta denna dessa där här då så man',
    'vad vem vilken vilket vilka när varför hur om eftersom medan men'
  ],
  functionWords: [
    'ett en i på av till för från med vid efter före under över mellan genom utan mot hos trots enligt',
    'och eller att inte ja nej nu sedan sen också även både alla allt många några någon ingen inga min mitt mina',
    'din ditt dina vår vårt våra er ert era hans hennes deras dess sin som var är har kan ska skulle finns blir',
    'idag igår tidigare senare samtidigt därefter sist slutligen vidare ännu fortfarande tack dock däremot dessutom',
    'därför således alltså nästan kanske ibland ofta bara endast först'
  ],
  alwaysCapital: [],
  frontings: ['i på vid kl. klockan omkring från efter före sedan under till mellan redan'],
  unquotedTalk: true,
  quotation: 0
}
