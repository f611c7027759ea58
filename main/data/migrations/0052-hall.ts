/** The hall: clocks of the timekeeper, roll calls, running orders, proposed penalties. */
export const hallShape = ''
