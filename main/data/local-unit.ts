/** One transaction over what belongs to this station alone: tables named `local_*`, which no fact tells and no replay rebuilds. */
import type { LocalDb } from './database.ts'
import type { Store } from './store.ts'

/** Runs `work` in one immediate transaction, on the disk when it returns. Writing any other table throws. */
export function localUnit<Reply>(store: Store, work: (db: LocalDb) => Reply): Reply {
  const guarded: LocalDb = {
    ...store.writable,
    run: query => {
      if (!/^\s*(INSERT( OR \w+)?\s+INTO|UPDATE|DELETE\s+FROM)\s+local_\w+/i.test(query.text))
        throw new Error(`not a local table: ${query.text}`)
      return store.writable.run(query)
    },
  }
  return store.connection.transaction(() => work(guarded)).immediate()
}
