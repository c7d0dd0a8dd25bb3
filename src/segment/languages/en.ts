import type {Language} from '../language.ts'
import {other} from './other.ts'

/** English, American and British. */
export const en: Language = {
  never: [
    ...other.never,
    // Titles and offices before a name.
    'Mx. Messrs. Mmes. Profs. Rev. Revd. Hon. Fr. Gen. Col. Lt. Maj. Capt. Cmdr. Cdr. Sgt. Cpl. Pvt. Adm. Brig.',
    'Sen. Sens. Rep. Reps. Gov. Govs. Pres. Supt. Insp. Amb. Atty. Msgr. Mt. Mts. Ste. Ft. Pt.',
    // Pointing forward.
    'f.e. eg. ie. esp. incl. excl. resp. c. i.a. abbr. lit. orig. btw. w.r.t. v. P.O. Rs. Tel. tel. ext.',
    // Parts of a work and numbered things.
    'eq. eqs. secs. chs. pg. pgs. paras. eds. trans.'
  ],
  rarely: [
    ...other.rarely,
    // Companies, institutions and addresses.
    'L.L.C. LLC. P.L.C. plc. Bros. Assn. Assoc. Univ. Dept. Inst. Govt. Ave. Blvd. Rd. Ln. Hwy. Bldg. Ste. Apt.',
    'co. corp. inc. ltd. bros. dept. govt. univ. assn. mfg. intl. natl.',
    'Sr. Esq. M.P. R.N. C.P.A.',
    // States, eras and what is written like them.
    'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo.',
    'Mont. Neb. Nev. Okla. Ore. Pa. Penn. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. L.A. N.Y. N.J. N.C. S.C. U.S.S.R.',
    ' U.A.E. i.v. I.V. misc.'
  ],
  often: [
    ...other.often,
    'et seq. A.M. P.M. ff.',
    // Eras and degrees.
    'B.C. A.D. C.E. B.C.E. B.A. M.A. B.S. M.S. B.Sc. M.Sc. M.B.A. J.D. LL.B. LL.M. LL.D. D.D.S. Ed.D.',
    // Units.
    'ft. lb. lbs. oz. yd. yds. mi. mph. hr. hrs. mins. secs. kg. km. cm. mm. qt. gal. tsp. tbsp. cu. sq. fl.'
  ],
  beforeNumber: [
    ...other.beforeNumber,
    'in. min. max. para. par. pl. ed. rev. cl. apt. rm. lot. grp. cat. op. ref. ln. col. app. appx. temp. rs.',
    'Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun.'
  ],
  months: ['january february march april may june july august september october november december'],
  beginnings: [
    'i you he she it we they this these those there my our your his her their its the',
    "i'm i've i'll i'd it's he's she's we're they're you're that's there's don't",
    'what when where why how who if but so please do did does is are can then thanks'
  ],
  functionWords: [
    'a an that in on at for with from by of to as after before since until while during through over under between',
    'and or not no yes neither none nobody nothing everyone everything something someone because although though however also even both all many some any most each every other such',
    'which whose will would could should may might must has have had was were be been let now today here thus hence',
    'instead despite unlike like unless once yet still just only perhaps maybe never finally meanwhile moreover'
  ],
  alwaysCapital: ["i i'm i've i'll i'd"],
  frontings: ['at on in by around about before after since until from during near every'],
  unquotedTalk: false,
  quotation: 0
}
