/** The pause at a kiosk: when nobody touches it the judge is signed out, and the window remembers only who is expected back. Shows nothing. */
import { useEffect, useState } from 'react'
import type { Session } from '../../shared/contract/sessions.ts'
import { idleMs, idleWarningMs } from '../../shared/domain/pause.ts'
import { getUp } from '../features/judging/judging-store.ts'
import { useIdle } from '../lib/use-idle.ts'

type Pause = Readonly<{ person: Session; isOut: boolean }>

/** Who is expected back, or undefined while nobody is; and whether a pause is near. `session` is undefined until main has said. */
export function useIdlePause(session: Session | null | undefined): readonly [expected: Session | undefined, isNear: boolean] {
  const [pause, setPause] = useState<Pause>()
  const isNear = useIdle({
    isOn: Boolean(session) && pause === undefined,
    after: idleMs,
    warning: idleWarningMs,
    onIdle: () => {
      if (!session) return
      // A comment that is being written is kept when its field loses the focus; getting up waits for it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      setPause({ person: session, isOut: false })
      void getUp()
    },
  })
  useEffect(() => {
    if (pause === undefined || session === undefined) return
    // Main says first that nobody sits here, then who came: only then is the pause over.
    if (session === null && !pause.isOut) setPause({ ...pause, isOut: true })
    else if (session !== null && pause.isOut) setPause(undefined)
  }, [session, pause])
  return [pause?.person, isNear]
}
