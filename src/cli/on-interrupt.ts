import {exitCodes} from '../model/failure.ts'
import type {Context} from './command.ts'

/**
 * Ctrl-C: it is answered at once, files that are just being written are written to their end, and no other is begun. A
 * second one waits for nothing; what it cuts off is whole all the same, and only leaves a lock for the next command.
 */
export function onInterrupt(process: NodeJS.Process, {words, terminal}: Pick<Context, 'words' | 'terminal'>): void {
  let isClosing = false
  process.on('SIGINT', () => {
    if (isClosing) process.exit(exitCodes.interrupted)
    isClosing = true
    terminal.err(`${terminal.showsProgress ? '\r\u001B[K' : ''}${words.say('cli:interrupted')}\n`)
    // Only who is interrupted loads it.
    void import('../project/lock.ts')
      .then(({closeLocks}) => closeLocks())
      .finally(() => process.exit(exitCodes.interrupted))
  })
}
