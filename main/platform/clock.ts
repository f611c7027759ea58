/** The time of day, in epoch milliseconds. Tests pass their own. */
export type Clock = () => number
export const systemClock: Clock = () => Date.now()
/** Milliseconds since some moment of this run: nobody can set it, and it means nothing after a restart. */
export const steadyClock: Clock = () => performance.now()
