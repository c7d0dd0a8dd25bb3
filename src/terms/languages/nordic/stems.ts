/** *museum* → *muse*: without the last two. */
export const withoutTwo = (word: string): string => word.slice(0, -2)

/** *rum* → *rumm*: with the last letter doubled. */
export const doubled = (word: string): string => word + word.at(-1)!

/** *cykel* → *cykl*, *himmel* → *himl*: without the unstressed vowel, and a double m before it written once. */
export const contracted = (word: string): string => word.slice(0, -2).replace(/mm$/, 'm') + word.at(-1)!

/** Norwegian writes every double consonant once there: *sykkel* → *sykl*. */
export const contractedOnce = (word: string): string => word.slice(0, -2).replace(/(.)\1$/, '$1') + word.at(-1)!

/** *idé* → *ide*. */
export const unaccented = (word: string): string => `${word.slice(0, -1)}e`
