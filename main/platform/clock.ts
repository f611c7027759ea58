/** The time of day, in epoch milliseconds. Tests pass their own. */
export type Clock = () => number
export const systemClock: Clock = () => Date.now()
