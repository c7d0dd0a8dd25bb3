/**
 * The features of Universal Dependencies (universaldependencies.org/u/feat) that words of a glossary have, each with
 * its values. What a form is called is said in this order: `definite plural genitive`.
 */
export const features: Readonly<Record<string, readonly string[]>> = {
  Abbr: ['Yes'],
  Degree: values('Pos Cmp Sup Abs Aug Dim Equ'),
  Definite: values('Ind Def Com Cons Spec'),
  Gender: values('Com Neut Masc Fem'),
  Number: values('Sing Plur Coll Count Dual Grpa Grpl Inv Pauc Ptan Tri'),
  Case: values(
    'Nom Acc Gen Abe Abl Abs Add Ade All Ben Cau Cmp Cns Com Dat Del Dis Ela Equ Erg Ess Ill Ine Ins Lat Loc Par Per ' +
      'Sbe Sbl Spl Sub Sup Tem Ter Tra Voc'
  ),
  VerbForm: values('Inf Fin Sup Part Ger Conv Gdv Vnoun'),
  Mood: values('Ind Imp Sub Adm Cnd Des Int Irr Jus Nec Opt Pot Prp Qot'),
  Tense: values('Pres Past Fut Imp Pqp'),
  Voice: values('Act Pass Antip Bfoc Cau Dir Inv Lfoc Mid Rcp'),
  Person: values('0 1 2 3 4'),
  Polarity: values('Pos Neg'),
  Aspect: values('Hab Imp Iter Perf Prog Prosp'),
  Animacy: values('Anim Hum Inan Nhum'),
  Polite: values('Elev Form Humb Infm'),
  Foreign: ['Yes'],
  Poss: ['Yes'],
  Typo: ['Yes']
}

function values(written: string): readonly string[] {
  return written.split(' ')
}
