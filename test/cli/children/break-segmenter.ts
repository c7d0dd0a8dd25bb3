// Takes the segmenter out of Intl, for a program that is to fail in a way that nobody foresaw: node --import THIS …
Object.defineProperty(Intl, 'Segmenter', {
  get() {
    throw new TypeError('sabotage')
  }
})
