/** How far the task that is running has come, as main announces it. Knows no task: main runs one at a time. */
import { useState } from 'react'
import { useAnnouncement } from './use-announcement.ts'

export type TaskProgress = Readonly<{ done: number; of: number }>

/** Undefined until the first announcement, and again after `forget`. */
export function useProgress(): readonly [progress: TaskProgress | undefined, forget: () => void] {
  const [progress, setProgress] = useState<TaskProgress>()
  useAnnouncement(({ name, done, of }) => {
    if (name === 'task.progressed' && done !== undefined && of !== undefined) setProgress({ done, of })
  })
  return [progress, () => setProgress(undefined)]
}
