/** The English of words/zh/sign-in.ts. */
import type { Words } from '../words.ts'
import type { signIn as zh } from '../zh/sign-in.ts'

export const signIn: Words<typeof zh> = {
  title: 'Choose your name',
  search: 'Find a name',
  nobody: 'Nobody has this name.',
  nobodyHere: 'Nobody on the list can sign in at this window yet.',
  noPin: 'No PIN yet',
  pinFor: 'Enter your six digits',
  pin: 'PIN',
  as: 'Acting as',
  enter: 'Sign in',
  other: 'Somebody else',
  paused: 'Marks are hidden',
  pausedLead: 'Nothing was pressed for a minute, so the marks are put away from other eyes. All of them are saved. Type your PIN to go on.',
  pauseSoon_other: 'Nobody is here: marks will be hidden in {{count}} seconds',
  sample: 'A sample contest: the PIN is {{pin}}',
  'pin-wrong_one': 'Wrong PIN. {{count}} try is left, then you must wait a while. Forgotten? Ask the staff.',
  'pin-wrong_other': 'Wrong PIN. {{count}} tries are left, then you must wait a while. Forgotten? Ask the staff.',
  'pin-locked_one': 'Too many wrong tries. Try again in {{count}} second.',
  'pin-locked_other': 'Too many wrong tries. Try again in {{count}} seconds.',
}
