import type {Language} from '../language.ts'
import {other} from './other.ts'

/**
 * Japanese. 。！？ end sentences without white space, so most of the work is to see where they do not: inside 「…」 and
 * （…）, and before a particle that takes the quotation up again (「できます。」と答えた).
 */
export const ja: Language = {
  ...other,
  // English abbreviations occur in Japanese text as they are.
  never: [...other.never, 'No. no. Vol. Ver. ver. Fig. Sec. Ch. Mt. Lt.'],
  goesOn: new RegExp(
    `^(?:${[
      // Quoting; but not ところ, とにかく, とても and other words that begin so.
      'と(?!ころ|にかく|くに|きに|きどき|ても|もあれ|もかく|もに|はいえ|はいうもの|りわけ|りあえず|なると|同時に|いうわけで)',
      'って',
      // Case: the quotation is a noun. Not はい, もし, でも …, which begin sentences.
      'を',
      'が(?!ん|っかり|ち)',
      'に(?!もかかわらず、|も関わらず、|わか|ぎ)',
      'へ(?!ん|い|た)',
      'の(?!ち|ん|び|ど)',
      'は(?!い|じめ|っきり|やく|たして|るか|てさて)',
      'も(?!し|ちろん|う|っと|と|の|はや|ら|ど)',
      'で(?!は|も|すが|すから|きる|きれば|あれば|すので)',
      'や(?=[「『、])',
      'か(?=[「『、]|どうか|も)',
      'から(?!、)',
      'まで',
      'より(?=も|、|[「『])',
      // What narrows or compares it.
      'など|なんて|だけ(?!ど)|しか(?!し|も)|さえ|すら|ばかり|くらい|ぐらい|らしい|みたい|よう(?:な|に)',
      // The copula: the quotation is the predicate.
      'だと(?!すれば|したら|すると)|だった|だろう|である|です(?!が|から|ので)|でした|でしょう'
    ].join('|')})`,
    'u'
  ),
  quotation: 200
}
