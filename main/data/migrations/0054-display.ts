/** The public screen, at this station. */
export const displayShape = ''
