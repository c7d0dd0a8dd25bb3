/** A name that is taken without configuration, and why. */
interface Default {
  readonly name: string
  readonly reason: string
}

/** Attributes of HTML elements whose values people read or hear (HTML Standard §3.2.6.2 "translatable attributes"). */
export const htmlAttributes: readonly Default[] = [
  {name: 'alt', reason: 'read aloud instead of an image'},
  {name: 'title', reason: 'shown when pointed at; the name of an iframe'},
  {name: 'aria-label', reason: 'read aloud as the name of an element (WAI-ARIA 1.2)'},
  {name: 'aria-description', reason: 'read aloud after the name'},
  {name: 'aria-roledescription', reason: 'read aloud instead of the role'},
  {name: 'aria-valuetext', reason: 'read aloud instead of a number'},
  {name: 'placeholder', reason: 'shown in an empty field'},
  {name: 'label', reason: 'the name of a track or of a group of options'},
  {name: 'abbr', reason: 'a short name for a header cell'}
]

/** Elements whose content is no text for a translator. */
export const htmlSkip: readonly Default[] = [
  {name: 'script', reason: 'a program'},
  {name: 'style', reason: 'a style sheet'},
  {name: 'code', reason: 'computer code stays as it is, as in Markdown'},
  {name: 'pre', reason: 'laid out by its characters, most often computer code'},
  {name: 'kbd', reason: 'keys, as they are printed on the keyboard'},
  {name: 'samp', reason: 'the output of a program'},
  {name: 'var', reason: 'the name of a variable'},
  {name: 'svg', reason: 'a drawing; its words are placed by coordinates'},
  {name: 'math', reason: 'a formula'}
]

/** Attributes of JSX elements that are text by custom; a component may name its own in `mdx.attributes`. */
export const mdxAttributes: readonly Default[] = [
  {name: 'alt', reason: 'as in HTML'},
  {name: 'title', reason: 'as in HTML, and the heading of cards and notes'},
  {name: 'aria-label', reason: 'as in HTML'},
  {name: 'placeholder', reason: 'as in HTML'},
  {name: 'label', reason: 'tabs, badges and buttons (Docusaurus, Starlight)'},
  {name: 'caption', reason: 'the words under a figure'},
  {name: 'description', reason: 'the words of a card'},
  {name: 'summary', reason: 'the visible line of folded text'}
]

export function namesOf(defaults: readonly Default[]): readonly string[] {
  return defaults.map((row) => row.name)
}
