/** Why a call that a second person signs with an own PIN may be refused. Knows no call. */

export const secondPersonRefusals = [
  'second-person-same',
  'second-person-role',
  'person-unknown',
  'pin-not-set',
  'pin-wrong',
  'pin-locked',
] as const
