/** Makes what an input method or a scanner types into plain digits. Knows no range and no step. */

/** Full-width digits, 。 ． 、 as point, spaces dropped; everything that is neither digit nor point falls away. */
export function plainNumber(typed: string): string {
  const [whole = '', ...rest] = typed
    .normalize('NFKC')
    .replace(/[。、,，]/g, '.')
    .replace(/[^\d.]/g, '')
    .split('.')
  return rest.length === 0 ? whole : `${whole}.${rest.join('')}`
}

/** Digits only, as in a PIN. */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '')
}
