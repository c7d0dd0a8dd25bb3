import {styleText} from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** What is painted, and how. Colour never says anything that a word beside it does not say. */
const styles = {
  ok: 'green',
  warning: 'yellow',
  error: 'red',
  note: 'cyan',
  heading: 'bold'
} as const satisfies Record<string, Style>

/** A text in the colour of what it says, where colours are shown. */
export function paint(text: string, as: keyof typeof styles, isShown: boolean): string {
  return isShown ? styleText(styles[as], text, {validateStream: false}) : text
}
