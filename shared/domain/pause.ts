/** A pause at a kiosk: how long nobody touches it until the marks are hidden and the PIN is asked for again. Measures nothing. */

/** In milliseconds; the same for a window that is idle and for a station that was off. */
export const idleMs = 60_000
/** So long before, a line says that the marks will be hidden. */
export const idleWarningMs = 10_000
