/** The renderer's one door to main, typed by the contract. Knows nothing of any call, and keeps nothing. */
import type { Announcement, CallName, Input, Reply } from '../../shared/contract/index.ts'

declare global {
  interface Window {
    readonly lectern: Readonly<{
      call(name: string, input: unknown): Promise<unknown>
      onAnnouncement(listener: (announcement: unknown) => void): () => void
    }>
  }
}

/** Asks main. A refusal comes back as a value; only a broken bridge rejects. */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
  return (await window.lectern.call(name, input)) as Reply<Name>
}

/** Hears what changed, never data: whoever hears asks again with its own rights. Returns how to stop. */
export function onAnnouncement(listener: (announcement: Announcement) => void): () => void {
  return window.lectern.onAnnouncement(announcement => listener(announcement as Announcement))
}
