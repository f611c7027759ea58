/** The answer of a query as a screen holds it: asked once, asked again when main says that something changed. Knows no call by name. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AnnouncementName, CallName, Input, RefusalName, Reply } from '../../shared/contract/index.ts'
import { call } from './api.ts'
import { type Loadable, loaded, loading } from './loadable.ts'
import { useAnnouncement } from './use-announcement.ts'

export type ValueOf<Name extends CallName> = Extract<Reply<Name>, { ok: true }>['value']
type Asked<Name extends CallName> = Loadable<ValueOf<Name>, RefusalName>

/** Another input starts from `loading`; the same one keeps its last answer on screen. Of two answers under way only the later counts. */
export function useAsked<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  again: readonly AnnouncementName[],
): readonly [Asked<Name>, () => void] {
  const key = JSON.stringify([name, input])
  const [held, setHeld] = useState<Readonly<{ key: string; shown: Asked<Name> }>>({ key, shown: loading })
  const turn = useRef(0)
  const ask = async () => {
    turn.current += 1
    const mine = turn.current
    const answer = await call(name, input)
    if (mine === turn.current) setHeld({ key, shown: loaded(answer as never) as Asked<Name> })
  }
  const asking = useEffectEvent(ask)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the name and the input, compared by what they say
  useEffect(() => void asking(), [key])
  useAnnouncement(announcement => again.includes(announcement.name) && void ask())
  return [held.key === key ? held.shown : loading, () => void ask()]
}
