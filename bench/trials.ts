import type {Trial} from './trial.ts'
import {building} from './trials/building.ts'
import {exchange} from './trials/exchange.ts'
import {extraction} from './trials/extraction.ts'
import {segmentation} from './trials/segmentation.ts'
import {terms} from './trials/terms.ts'
import {writing} from './trials/writing.ts'

/** Everything that is measured, in the order of the table. A new trial is a row. */
export const trials: readonly Trial[] = [...extraction, ...exchange, ...writing, ...building, ...segmentation, ...terms]
