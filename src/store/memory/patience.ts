/** How long another process that is writing is waited for without a word, in milliseconds. */
export const patience = 10_000
