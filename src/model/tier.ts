/**
 * `context`: said in the same place. `exact`: the same text and codes. `near`: numbers alone differ and were adapted, or
 * attributes of codes alone. `pivot`: through a third language. `kin`: the sibling's sentence, Swedish for Norwegian.
 */
export type Tier = 'context' | 'exact' | 'near' | 'fuzzy' | 'pivot' | 'kin'
