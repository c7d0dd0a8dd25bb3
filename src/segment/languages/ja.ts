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
      // Quoting: と but not the conjunctions and adverbs that begin with it.
      'と(?!ころ|にかく|くに|きに|きど|ても|もあれ|もかく|もに|はいえ|はいうもの|りわけ|りあえず|どのつまり|なると|同時に|いうわけで)',
      'って',
      'っていう',
      'とは(?!いえ|いうもの)',
      'とも(?!あれ|かく|に)',
      // Case particles after a quotation that is a noun.
      'を',
      'が(?!ん|っ|ち|、)',
      'に(?!も(?:かか|関)|つい|わか|ほん|ぎ|く|げ|せ)',
      'へ(?!ん|い|た)',
      'の(?!ち|ん|び|ど|で)',
      'は(?!い|じ|っき|っと|や|る|な|ず|た|ん|て|が|ま)',
      'も(?!し|ち|う|っと|ちろ|と|の|は|ら|ど|て)',
      'で(?!は|も|すが|すから|きる|きれば|あれば|すので)',
      'や(?!が|は|っ|る|め|や|ら|り)',
      'か(?!つ|な|え|ら、|つて|り|け|の|れ)',
      'から(?!、)',
      'まで',
      'など',
      'なんて',
      'より(?!よ|多|高|深|良|詳|安|正|具|便|大|小|強|広|早|速|自|効|一)',
      'だけ(?!ど)',
      'だと',
      'だった',
      'だろう',
      'である',
      'です(?!が|から|ので)',
      'でした',
      'でしょう',
      'といった',
      'という',
      'らしい',
      'みたい',
      'ような',
      'ように',
      'ぐらい',
      'くらい',
      'ばかり',
      'しか(?!し|も)',
      'さえ',
      'すら',
      'する',
      'した'
    ].join('|')})`,
    'u'
  ),
  quotation: 200
}
