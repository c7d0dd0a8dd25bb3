/** A thread that reads some of a project's files for their hashes. */
import {parentPort, workerData} from 'node:worker_threads'
import {hashFiles} from './hash-files.ts'
import type {Share} from './hash-in-threads.ts'

const {home, paths} = workerData as Share
parentPort!.postMessage(hashFiles(home, paths))
