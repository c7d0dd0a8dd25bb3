import type {Language} from '../language.ts'

/**
 * Any language without a file of its own: `Intl`'s rules, and what is written with a stop in every language that
 * borrows from English and Latin. The other files build upon these lists.
 */
export const other: Language = {
  never: [
    // Titles before a name.
    'Mr. Mrs. Ms. Dr. Drs. Prof. St.',
    // Latin and English words that point forward.
    'e.g. i.e. cf. vs. viz. a.k.a. N.B. P.S. P.P.S. PS. ca. approx.',
    // Parts of a work, before their number.
    'fig. figs. vol. vols. chap. pp. ver. Eq. Eqs.'
  ],
  rarely: [
    // Companies and generations stand inside names.
    'Inc. Ltd. Corp. Co. Jr. al.',
    'U.S. U.K. U.N. E.U. U.S.A. D.C.'
  ],
  often: ['etc. a.m. p.m. Ph.D. M.D.'],
  beforeNumber: ['No. no. nos. N°. n°. art. sec. sect. ch. p. pt. v. Rev.'],
  months: [],
  beginnings: [],
  functionWords: [],
  alwaysCapital: [],
  frontings: [],
  unquotedTalk: false,
  quotation: 0
}
