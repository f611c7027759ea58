/** What the timekeeper reads: clock, roll call, running order; and the ledger of penalties. */
export const hall = {
  title: '会场',
} as const
