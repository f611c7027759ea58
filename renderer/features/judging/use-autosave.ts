/** A text that is kept as it is typed: a moment after the last key, and at once when its field is left or goes away. Never while an input method composes. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'

const PAUSE_MS = 400

type Keeping = 'kept' | 'keeping' | 'failed'

/**
 * `keep` resolves once main has answered: whether the text is on the disk. What is not is tried again with the next change, and when the field
 * is left. `first` is what is shown at first, `stored` what of it is on the disk.
 */
export function useAutosave({ first, stored }: Readonly<{ first: string; stored: string }>, keep: (text: string) => Promise<boolean>) {
  const [text, setText] = useState(first)
  const [keeping, setKeeping] = useState<Keeping>(first === stored ? 'kept' : 'failed')
  const kept = useRef<string | undefined>(stored)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(first)
  const save = useEffectEvent(async () => {
    clearTimeout(timer.current)
    const wanted = latest.current
    if (wanted === kept.current) return
    kept.current = wanted
    const isKept = await keep(wanted)
    if (!isKept && kept.current === wanted) kept.current = undefined
    if (latest.current === wanted) setKeeping(isKept ? 'kept' : 'failed')
  })
  useEffect(() => () => void save(), [])
  const change = (typed: string) => {
    latest.current = typed
    setText(typed)
    setKeeping('keeping')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }
  return { text, keeping, change, flush: () => void save(), hold: () => clearTimeout(timer.current) }
}
