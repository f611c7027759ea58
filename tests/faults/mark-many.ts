/** A judge who never stops marking: prints each mark once it was acknowledged. Argument: the contest file. Killed by its test. */
import { writeSync } from 'node:fs'
import { localUnit } from '../../main/data/local-unit.ts'
import { findPerson } from '../../main/data/repositories/setup-repository.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import { markDraft } from '../../main/services/sheets/mark-draft.ts'

const opened = await openFile(process.argv[2] ?? '')
if (!opened.ok) throw new Error(opened.refusal)
const { store } = opened.value
const person = findPerson(store.db, 'j1' as never)
if (person === undefined) throw new Error('nobody is called j1')
for (let edit = 1; ; edit++) {
  const mark = ((edit % 25) * 500) as never
  const reply = localUnit(store, db =>
    markDraft(
      { db, actor: { person, as: 'judge' }, at: edit },
      { sheet: 'j1/W-1/design' as never, criterion: 'content' as never, mark, joins: false },
    ),
  )
  // Straight to the pipe: a line that waits in this process would be lost with it, and the test would ask for too little.
  if (reply.ok) writeSync(1, `${edit} ${reply.value.marks['content' as never]}\n`)
}
