/** How wide a name will be, before it is drawn: its letters counted. Knows no font. */

/** In halves of a Chinese character; a Latin letter is about one half. */
export const nameWidth = (name: string): number => [...name].reduce((sum, sign) => sum + (sign > 'ÿ' ? 2 : 1), 0)
