/** The one shape of every answer in this folder: a value, or the named reason why there is none. Knows no formula. */

/** Why a statistic does not exist for a table.
 * `too-few`: not enough entries, judges or marks. `too-many`: more marks than the published table of critical values covers.
 * `incomplete`: a mark is missing, or rows differ in length, and the formula needs a full table.
 * `constant`: marks that do not differ where the formula needs a difference. `no-variance`: the variance to divide by is estimated as
 * zero or less. `no-residual`: the judges agree so fully that no residual is left to divide by. `negative`: marks below zero on a ratio
 * scale. `infinite`: the marks are ordered so fully that every measure would be infinite. `disconnected`: groups of entries and judges
 * share too little to be compared. `out-of-range`: an argument or category outside what the formula allows. */
export type Reason =
  | 'too-few'
  | 'too-many'
  | 'incomplete'
  | 'constant'
  | 'no-variance'
  | 'no-residual'
  | 'negative'
  | 'infinite'
  | 'disconnected'
  | 'out-of-range'

export type None = Readonly<{ none: Reason; value?: never }>
export type Statistic<T = number> = Readonly<{ value: T; none?: never }> | None

/** One row per entry, one column per judge; `null` = no mark, which is never a zero. */
export type MarkTable = readonly (readonly (number | null)[])[]

/** Low and high end of a confidence interval. */
export type Limits = Readonly<{ low: number; high: number }>
