/** The hall: the timekeeper's clock, the roll call, the running order, proposed penalties. */
export const hallCalls = {}
