/** Tells main what the hall is to see. A refusal is said where the eye is; what follows from a yes comes by announcement. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { sayToast } from '../../ui/toast.tsx'

type Told = 'display.set' | 'display.cover' | 'display.begin' | 'display.step' | 'display.open' | 'display.close'

export function useTell() {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const tell = async <Name extends Told>(name: Name, input: Input<Name>, done?: string) => {
    setBusy(true)
    const reply: Reply<Told> = await call(name, input)
    setBusy(false)
    if (!reply.ok) sayToast('wrong', refusalSentence(t, reply))
    else if (done !== undefined) sayToast('done', done)
  }
  return { tell, isBusy } as const
}
