/** The one gate: known call, allowed window, well-formed input, somebody signed in whose role may. Faults are caught here, once. */
import { refuse } from '../../shared/answer.ts'
import type { Call } from '../../shared/contract/define.ts'
import { type CallName, contract, type NameOf, type Reply } from '../../shared/contract/index.ts'
import type { Actor } from '../../shared/domain/person.ts'
import { localUnit } from '../data/local-unit.ts'
import type { Seat } from '../services/callers.ts'
import { actorOf, type Desk, type Opened, writeAtDesk } from '../services/desk.ts'
import { commands, notes, queries, tasks } from './handlers.ts'

export type Gate = Readonly<{
  desk: Desk
  /** Writes a fault to the log and gives the reference that a person can read out. */
  report(fault: unknown, call: string): string
}>

/** Answers a call from a window. Whatever arrives, the reply is a value; no text of a fault leaves the log. */
export async function dispatch(gate: Gate, seat: Seat, name: unknown, input: unknown): Promise<Reply<CallName>> {
  try {
    return await admitCall(gate.desk, seat, name, input)
  } catch (fault) {
    const code = (fault as { code?: unknown } | undefined | null)?.code
    const reference = gate.report(fault, String(name))
    return code === 'SQLITE_FULL' || code === 'ENOSPC' ? refuse('disk-full') : refuse('internal', { reference })
  }
}

async function admitCall(desk: Desk, seat: Seat, name: unknown, raw: unknown): Promise<Reply<CallName>> {
  if (!isCallName(name)) return refuse('call-unknown')
  const call: Call = contract[name]
  if (!call.windows.includes(seat.window)) return refuse('not-allowed')
  const parsed = call.input.safeParse(raw)
  if (!parsed.success) return refuse('input-broken')
  const { opened } = desk
  const input = parsed.data as never // each handler's own type is checked in handlers.ts
  if (call.roles === 'anyone') {
    if (call.kind === 'task') return tasks[name as NameOf<'task'>](desk, { seat, opened } as never, input)
    return opened === undefined ? refuse('contest-closed') : ask({ desk, opened, actor: undefined }, { name, input })
  }
  if (opened === undefined) return refuse('contest-closed')
  const actor = seat.holder && actorOf(opened, seat.holder.person, seat.holder.as)
  if (actor === undefined) return refuse('signed-out')
  if (!call.roles.includes(actor.as)) return refuse('not-allowed')
  return run({ desk, opened, actor }, { name, call, input })
}

type By = Readonly<{ desk: Desk; opened: Opened; actor: Actor }>
type Asked = Readonly<{ name: CallName; call: Call; input: never }>

async function run({ desk, opened, actor }: By, { name, call, input }: Asked): Promise<Reply<CallName>> {
  switch (call.kind) {
    case 'query':
      return ask({ desk, opened, actor }, { name, input })
    case 'task':
      return tasks[name as NameOf<'task'>](desk, { opened, actor } as never, input)
    case 'command':
      return told(
        desk,
        call,
        writeAtDesk(desk, opened, actor, unit => commands[name as NameOf<'command'>](unit, input)),
      )
    case 'note':
      return told(
        desk,
        call,
        localUnit(opened.store, db => notes[name as NameOf<'note'>]({ db, actor, at: desk.tools.clock() }, input)),
      )
  }
}

type Asking = Readonly<{ desk: Desk; opened: Opened; actor: Actor | undefined }>

function ask({ desk, opened: { store }, actor }: Asking, { name, input }: Pick<Asked, 'name' | 'input'>): Reply<CallName> {
  return queries[name as NameOf<'query'>](
    { db: store.db, meaning: store.meaning, at: desk.tools.clock(), steady: desk.tools.steady(), actor } as never,
    input,
  )
}

/** What a good answer changed is announced; a refusal changed nothing. */
function told(desk: Desk, call: Call, reply: Reply<CallName>): Reply<CallName> {
  if (reply.ok && call.announces !== undefined) desk.tools.announce(call.announces)
  return reply
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
