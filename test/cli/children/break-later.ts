// Breaks a program in a place where nobody waits for it, as soon as it has begun: node --import THIS …
const timer = setInterval(() => {
  if (process.listenerCount('uncaughtException') === 0) return
  clearInterval(timer)
  throw new TypeError('sabotage')
}, 1)
