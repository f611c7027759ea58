/** The public screen: what it shows now, and who tells it. */
export const displayCalls = {}
