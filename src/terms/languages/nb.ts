import type {Language} from './language.ts'

/** Norwegian Bokmål. */
export const nb: Language = {formsOf: ({term}) => [{form: term, slot: ''}], inflections: []}
