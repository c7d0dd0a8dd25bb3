import {addedTemplates} from '../model/added-templates.ts'
import {takenSegments} from './count-codes.ts'
import type {Example, Found, Rule} from './rule.ts'

/** Template markup in a target that its source does not have: a site generator would run it, so a build never takes it. */
export const rule: Rule = {
  id: 'template-added',
  severity: 'error',
  find: ({units}) =>
    units.flatMap((unit) =>
      addedTemplates(takenSegments(unit), unit.codes).map(
        ({found, holder}): Found => ({at: {unit, segment: unit.segments[holder]!}, values: {found}})
      )
    )
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'nb',
    source: ['Spara filen.'],
    target: ['Lagre {% include hemlig.html %} filen.'],
    finds: [{found: '{% include hemlig.html %}'}]
  },
  // Half of one may meet its other half elsewhere on the page.
  {from: 'sv', to: 'en', source: ['Spara filen.'], target: ['Save the file {% '], finds: [{found: '{%'}]},
  {
    from: 'sv',
    to: 'en',
    source: ['Skriv {% namn %}.'],
    target: ['Write {% name %}.'],
    finds: [{found: '{% name %}'}]
  },
  // In two sentences.
  {
    from: 'sv',
    to: 'ja',
    source: ['Ett.', 'Två.'],
    target: ['一{{ ', '二 }}'],
    finds: [{found: '{{ 二 }}'}]
  },
  {from: 'sv', to: 'nb', source: ['Skriv {% namn %}.'], target: ['Skriv inn {% namn %}.'], finds: []},
  {from: 'sv', to: 'nb', source: ['I {klamrar} är 100 %.'], target: ['I {klammer} er 100 %.'], finds: []},
  {from: 'sv', to: 'en', source: ['Spara.'], target: ['Save {% x %}.'], status: ['draft'], finds: []}
]
