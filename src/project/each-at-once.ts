/**
 * Do the same with each item, several at a time. After the first that fails no other is begun; those under way are
 * waited for, then the failure is thrown: nothing goes on behind the caller's back.
 */
export async function eachAtOnce<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>
): Promise<void> {
  const rest = items[Symbol.iterator]()
  const errors: unknown[] = []
  const worker = async (): Promise<void> => {
    for (let next = rest.next(); !next.done && errors.length === 0; next = rest.next()) {
      await work(next.value).catch((error: unknown) => errors.push(error))
    }
  }
  await Promise.all(Array.from({length: limit}, worker))
  if (errors.length > 0) throw errors[0]
}
