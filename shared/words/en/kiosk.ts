/** The English of words/zh/kiosk.ts. */
import type { Words } from '../words.ts'
import type { kiosk as zh } from '../zh/kiosk.ts'

export const kiosk: Words<typeof zh> = {
  close: 'Close the judging window',
  closeLead: 'A chief judge or an organizer ends full-screen judging. Sheets and drafts are stored.',
  who: 'Closed by',
  choose: 'Choose a name',
  nobody: 'No chief judge or organizer has a PIN yet. Set one in the main window first.',
  pin: 'Own PIN',
}
