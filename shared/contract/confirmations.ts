/** The chief asks a judge to confirm a sealed sheet; the judge answers. */
export const confirmationCalls = {}
