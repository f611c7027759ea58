/** webContents → role and whoever sits there: the only answer to "who is calling?". Nobody signed in is told by a window itself. */
import type { AnnouncementName, WindowRole } from '../../shared/contract/index.ts'
import type { Seat, SeatHolder } from '../services/callers.ts'

/** What the registry needs of a window's contents. */
export type Contents = Readonly<{ id: number; send(channel: string, message: unknown): void; isDestroyed(): boolean }>

type Registered = { readonly contents: Contents; readonly window: WindowRole; holder: SeatHolder | undefined }

export type WindowRegistry = Readonly<{
  add(contents: Contents, window: WindowRole): void
  remove(id: number): void
  /** The seat of the window with these contents, or undefined when it is none of ours. */
  seatOf(id: number): Seat | undefined
  /** Says to every window what changed; a change of the contest or of a seat signs out whoever no longer belongs. */
  announce(name: AnnouncementName, progress?: Readonly<{ done: number; of: number }>): void
}>

const ANNOUNCEMENTS = 'lectern:announcement'

export function windowRegistry(): WindowRegistry {
  const windows = new Map<number, Registered>()
  const send = (contents: Contents, message: unknown) => {
    if (!contents.isDestroyed()) contents.send(ANNOUNCEMENTS, message)
  }
  return {
    add: (contents, window) => void windows.set(contents.id, { contents, window, holder: undefined }),
    remove: id => void windows.delete(id),
    seatOf: id => {
      const found = windows.get(id)
      return (
        found && {
          window: found.window,
          holder: found.holder,
          take: holder => {
            found.holder = holder
            send(found.contents, { name: 'session.changed' })
          },
        }
      )
    },
    announce: (name, progress) => {
      for (const found of windows.values()) {
        if (name === 'contest.changed') found.holder = undefined
        send(found.contents, { name, ...progress })
      }
    },
  }
}
