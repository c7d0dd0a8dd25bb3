import type {Language} from '../language.ts'
import {other} from './other.ts'

/**
 * Norwegian Bokmål; Nynorsk and Danish share its habits (ordinals with a stop, `f.eks.`, talk after a dash), and their
 * own abbreviations are in the lists.
 */
export const nb: Language = {
  never: [
    ...other.never,
    // Explaining and pointing forward.
    'bl.a. b.la. f.eks. feks. fx. f.e. t.d. eks. d.v.s. dvs. m.a.o. mao. s.k. såk. jf. jfr. sml. obs. NB.',
    'pga. p.g.a. m.h.t. mht. m.t.p. mtp. i.f.t. ift. i.h.t. iht. ihht. v.h.a. vha. vedr. vdr. ang. iflg. ifl.',
    'hhv. h.h.v. resp. henh. evt. ev. ca. inkl. ekskl. spes. f.o.m. fom. t.o.m. istf. i.st.f.',
    'opph. oppr. opprinn. egtl. eg. alm. alminn. fhv. tidl. nåv. dss. d.s.s. o.m.a. m.h.p. mhp.',
    'overs. red. utg. oppl. forf. bearb. forts. tilsv. tils. vanl. fork. jap.',
    // Titles and offices.
    'hr. fr. frk. dr. prof. cand. stud. siv. ing. adm. dir. adm.dir. lic. kgl. kst.',
    // Parts of a work and numbered things.
    'kap. avd. avsn. kl. nr. tlf. tel. telf. org.nr. orgnr. bd. årg. tab. pr. adr. postb. pb.'
  ],
  rarely: [
    ...other.rarely,
    // Places and persons: a name follows as often as a new sentence.
    't.h. t.v. f.v. p.t. d.y. d.e. s.a. n.å. v.g. vg. univ. inst. sst. eng. lat. gr.'
  ],
  often: [
    ...other.often,
    // "and so on" in its many forms.
    'osv. o.s.v. osb. o.s.b. m.m. mm. m.fl. mfl. m.v. mv. o.l. ol. o.lign. e.l. el.l. e.a. o.a. oa. o.fl. m.a. ff. flg.',
    'f.Kr. e.Kr. f.v.t. e.v.t.',
    // Times of day, units and sums.
    'kr. mill. mrd. mia. mio. stk. tsk. ss. kvm. kbm. mnd. sek. gt. innb. pst. pers. gj.snitt. gjsn. maks.'
  ],
  beforeNumber: [
    ...other.beforeNumber,
    's. sp. pkt. str. f. d. st. t. min. vers. omg. temp. skr. mob. ref. mag.',
    'jan. feb. febr. mar. apr. jun. jul. aug. sep. sept. okt. nov. des. dec. man. tirs. ons. tors. fre. lør. søn.'
  ],
  months: [
    'januar februar mars april mai juni juli august september oktober november desember',
    // Danish, where it differs.
    'marts maj december'
  ],
  beginnings: [
    'jeg du han hun vi dere de det den dette denne disse der her da så man',
    'hva hvem hvilken hvilket hvilke når hvorfor hvordan hvis fordi mens men',
    // Nynorsk and Danish.
    'eg ho me dei kva kven kvifor korleis hvad hvornår'
  ],
  functionWords: [
    'et en ei i på av til for fra med ved etter før under over mellom gjennom uten mot hos ifølge',
    'og eller at ikke ja nei nå sånn også både alle alt mange noen ingen min mitt mine din ditt dine vår vårt våre',
    'deres hans hennes dens dets sin som var er har kan skal skulle finnes blir',
    'tidligere samtidig deretter sist videre ennå fortsatt takk likevel derimot dessuten derfor altså nesten kanskje',
    'iblant ofte bare kun først senere siden om',
    'ein eit frå ikkje nokon mykje etter af fra uden efter nogle'
  ],
  alwaysCapital: [],
  frontings: ['i på ved kl. klokken klokka omkring rundt fra etter før siden under til mellom allerede'],
  unquotedTalk: true,
  quotation: 0
}
