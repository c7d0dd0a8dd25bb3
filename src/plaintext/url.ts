/** An address in running text; punctuation that ends a sentence and East Asian text do not belong to it. */
export const addresses =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»「」『』（）\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。！？]*[^\s<>"“”«»「」『』（）\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。！？.,;:!?'’)\]]/giu
