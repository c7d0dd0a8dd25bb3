import {config} from './config-rules.ts'

/** `schema/config.schema.json`: the same table for editors, which complete and check by it. */
export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'ordbro.config.json',
  ...config.schema
}
