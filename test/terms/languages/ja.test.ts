import {describe, expect, test} from 'vitest'
import type {PartOfSpeech, Term} from '../../../src/model/term.ts'
import {compileTerms} from '../../../src/terms/compile-terms.ts'
import {ja} from '../../../src/terms/languages/ja.ts'
import {spot} from '../../../src/terms/spot.ts'

function formsOf(term: string, partOfSpeech?: PartOfSpeech): string[] {
  return ja.formsOf({term, ...(partOfSpeech === undefined ? {} : {partOfSpeech})}).map(({form}) => form)
}

describe('spellings of a noun', () => {
  test.each([
    ['コンピュータ', 'コンピュータ コンピューター'],
    ['サーバー', 'サーバー サーバ'],
    ['パラメータ更新', 'パラメータ更新 パラメーター更新'],
    ['エラー', 'エラー'],
    ['キー', 'キー'],
    ['モデル', 'モデル'],
    ['ディープ・ラーニング', 'ディープ・ラーニング ディープラーニング'],
    ['ヴァイオリン', 'ヴァイオリン バイオリン'],
    ['三次元', '三次元 3次元'],
    ['一般', '一般'],
    ['読み込み', '読み込み 読込み 読込'],
    ['三箇月', '三箇月 三ヶ月 三か月 三カ月 三ヵ月 三ケ月'],
    ['子供', '子供 子ども こども'],
    ['機械学習', '機械学習']
  ])('%s', (term, forms) => {
    expect(formsOf(term).join(' ')).toBe(forms)
  })

  test('as many as anybody writes', () => {
    expect(formsOf('コンピュータ・サーバ・ヴァイオリン・読み込み・モニタ'.repeat(5)).length).toBeLessThanOrEqual(16)
  })
})

describe('verbs and adjectives', () => {
  test.each<[string, PartOfSpeech, string[]]>([
    ['学習する', 'verb', ['学習した', '学習しない', '学習され', '学習できる']],
    ['学習', 'verb', ['学習する', '学習して']],
    ['書く', 'verb', ['書いた', '書かない', '書きます', '書けば', '書こう', '書ける']],
    ['泳ぐ', 'verb', ['泳いだ', '泳いで']],
    ['読む', 'verb', ['読んだ', '読まれる']],
    ['行く', 'verb', ['行った', '行きます']],
    ['食べる', 'verb', ['食べた', '食べない', '食べられる', '食べろ']],
    ['走る', 'verb', ['走った', '走らない', '走れ']],
    ['来る', 'verb', ['来た', '来ない', '来い']],
    ['高い', 'adjective', ['高く', '高かった', '高くない', '高ければ']],
    ['柔軟', 'adjective', ['柔軟な', '柔軟に']],
    ['正確な', 'adjective', ['正確に', '正確だ', '正確です', '正確だった', '正確ではない', '正確さ']],
    ['静かだ', 'adjective', ['静かな', '静かに', '静かです']],
    ['きれい', 'adjective', ['きれいな', 'きれいだ']]
  ])('%s (%s)', (term, partOfSpeech, forms) => {
    const made = formsOf(term, partOfSpeech)
    expect(made[0]).toBe(term)
    expect(forms.filter((form) => !made.includes(form) && !made.some((longer) => longer.startsWith(form)))).toEqual([])
  })

  test('a な-adjective has one な, however it is given', () => {
    for (const term of ['正確', '正確な', '正確だ']) {
      expect(formsOf(term, 'adjective').filter((form) => /なな|だな|なだ|だだ/.test(form))).toEqual([])
    }
  })

  test('a class that is given goes before the guess', () => {
    const forms = ja.formsOf({term: '混ぜる', partOfSpeech: 'verb', inflection: 'godan'}).map(({form}) => form)
    expect(forms).toContain('混ぜらない')
    expect(ja.inflections).toContain('godan')
  })
})

describe('found', () => {
  const place = {path: 'test.yaml'}
  const found = (term: string, text: string): string[] => {
    const terms = new Map([['ja', [{term, status: 'preferred', caseSensitive: false, place} satisfies Term]]])
    const concepts = new Map([['c', {id: 'c', draft: false, doNotTranslate: false, terms, place}]])
    return spot(compileTerms({concepts}, 'ja'), text).map(({form, kind}) => `${form} ${kind}`)
  }

  test.each([
    [
      'コンピューター',
      'ｺﾝﾋﾟｭｰﾀ、コンピュータ、コンピューター',
      ['ｺﾝﾋﾟｭｰﾀ inflected', 'コンピュータ inflected', 'コンピューター exact']
    ],
    ['ソラ', 'ｿﾗとソラ', ['ｿﾗ exact', 'ソラ exact']],
    ['ディープラーニング', 'ディープ・ラーニングを', ['ディープ・ラーニング exact']],
    ['学習する', '学習した。学習しない。学習です', ['学習した inflected', '学習しない inflected']],
    ['サーバー', 'サーバールーム、サーバ室', ['サーバ inflected']]
  ])('%s in %s', (term, text, expected) => {
    expect(found(term, text)).toEqual(expected)
  })
})
