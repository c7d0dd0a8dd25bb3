/**
 * Nouns that are written in kana as often as not: those of the official rules of style (公用文における漢字使用等), which
 * want formal nouns and some others in kana, and borrowed words that have ideographs for their sound.
 */
const rows = `
事 こと
時 とき
所 ところ
物 もの
者 もの
為 ため
様 よう
訳 わけ
筈 はず
程 ほど
頃 ころ ごろ
位 くらい ぐらい
故 ゆえ
内 うち
他 ほか
外 ほか
通り とおり どおり
毎 ごと
限り かぎり
儘 まま
積もり つもり
積り つもり
振り ふり ぶり
付き つき づき
達 たち
共 とも
殆ど ほとんど
一緒 いっしょ
皆 みな みんな
子供 子ども こども
友達 友だち ともだち
大人 おとな
貴方 あなた
何処 どこ
何時 いつ
沢山 たくさん
綺麗 きれい
奇麗 きれい
挨拶 あいさつ
玩具 おもちゃ
硝子 ガラス
珈琲 コーヒー
煙草 たばこ タバコ
麦酒 ビール
頁 ページ
倶楽部 クラブ
釦 ボタン
螺子 ねじ ネジ
眼鏡 めがね メガネ
鞄 かばん カバン
鍵 かぎ カギ
癌 がん ガン
嘘 うそ ウソ
癖 くせ クセ
鼠 ねずみ ネズミ
猫 ねこ ネコ
犬 いぬ イヌ
馬 うま ウマ
桜 さくら サクラ
林檎 りんご リンゴ
蜜柑 みかん ミカン
人参 にんじん ニンジン
薔薇 ばら バラ
蛋白質 たんぱく質 タンパク質
雛形 ひな形 ひながた
閾値 しきい値
罫線 けい線
梱包 こん包
暗号鍵 暗号かぎ
透かし すかし
ごみ ゴミ
`

/** A spelling, and the others of the same word. */
export const kanaSpellings: ReadonlyMap<string, readonly string[]> = spellingsOf()

function spellingsOf(): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  for (const row of rows.trim().split('\n')) {
    const all = row.split(' ')
    for (const spelling of all) {
      // A word in hiragana may be several words: とき is not 時 alone. One in katakana is this one.
      if (spelling !== all[0] && !/^[\p{Script=Katakana}ー]+$/u.test(spelling)) continue
      words.set(spelling, [...(words.get(spelling) ?? []), ...all.filter((other) => other !== spelling)])
    }
  }
  return words
}
