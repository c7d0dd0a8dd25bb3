import type {Glossary} from '../../src/model/term.ts'
import {readGlossary} from '../../src/terms/read.ts'

/** The glossary of the tests, written as its users write one. */
export function glossary(yaml: string): Glossary {
  return readGlossary([{path: 'glossary/test.yaml', text: yaml}]).glossary
}

/** Terms in four languages, with every status, homonyms and a name. */
export const demo = glossary(`
- id: diffusion-model
  definition: A model that makes an image out of noise.
  sv: diffusionsmodell
  nb: diffusjonsmodell
  en: diffusion model
  ja: 拡散モデル
- id: model
  terms:
    sv: [{term: modell}]
    nb: [{term: modell}]
    en: [{term: model}]
    ja: [{term: モデル}]
- id: ai
  terms:
    sv: [{term: AI, caseSensitive: true}, {term: artificiell intelligens, status: admitted}]
    nb: [{term: KI, caseSensitive: true}, {term: AI, caseSensitive: true, status: deprecated}]
    en: [{term: AI, caseSensitive: true}, {term: artificial intelligence, status: admitted}]
    ja: [{term: AI}, {term: 人工知能, status: admitted}]
- id: generative-ai
  sv: generativ AI
  nb: generativ KI
  en: generative AI
  ja: 生成AI
- id: machine-learning
  sv: maskininlärning
  nb: maskinlæring
  en: machine learning
  ja: 機械学習
- id: video
  sv: video
  nb: video
  en: video
  ja: 動画
- id: watermark
  terms:
    sv: [{term: vattenstämpel}, {term: vattenmärke, status: forbidden}]
    nb: [{term: vannmerke}]
    en: [{term: watermark}]
    ja: [{term: 透かし}]
- id: mannequin
  note: The other meaning of model.
  sv: [fotomodell, {term: modell, status: admitted}]
  en: [fashion model, {term: model, status: admitted}]
- id: sora
  doNotTranslate: true
  en: Sora
`)
