/** A judge who marks, comments, takes back and brings back without end: prints each acknowledged draft. Argument: the contest file. Killed by its test. */
import { writeSync } from 'node:fs'
import { localUnit } from '../../main/data/local-unit.ts'
import { findPerson } from '../../main/data/repositories/setup-repository.ts'
import type { LocalWriter } from '../../main/services/callers.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import { commentDraft, markDraft, redoDraft, undoDraft } from '../../main/services/sheets/mark-draft.ts'

const opened = await openFile(process.argv[2] ?? '')
if (!opened.ok) throw new Error(opened.refusal)
const { store } = opened.value
const person = findPerson(store.db, 'j1' as never)
if (person === undefined) throw new Error('nobody is called j1')
const sheet = 'j1/W-1/design' as never
const criterion = 'content' as never

/** One round: every second mark and comment is taken back and brought back again. */
const round = (edit: number) => {
  const mark = ((edit % 25) * 500) as never
  const comment = { sheet, about: criterion, audience: 'private', text: `第 ${edit} 遍`, joins: false } as const
  return [
    (writer: LocalWriter) => markDraft(writer, { sheet, criterion, mark, joins: false }),
    (writer: LocalWriter) => commentDraft(writer, comment),
    (writer: LocalWriter) => undoDraft(writer, { sheet }),
    (writer: LocalWriter) => undoDraft(writer, { sheet }),
    (writer: LocalWriter) => redoDraft(writer, { sheet }),
  ]
}
for (let at = 1; ; ) {
  for (const write of round(at)) {
    const reply = localUnit(store, db => write({ db, actor: { person, as: 'judge' }, at }))
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    at += 1
    // Straight to the pipe: a line that waits in this process would be lost with it, and the test would ask for too little.
    writeSync(1, `${JSON.stringify(reply.value)}\n`)
  }
}
