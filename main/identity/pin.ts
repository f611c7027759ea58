/** PINs: hashed with scrypt, compared in constant time. Keeps a curious neighbour out, not the holder of a disk image. */
import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

export type PinHash = Readonly<{ salt: string; cost: number; hash: string }>

/** log2 of scrypt's N: 15 for PINs; 12 in samples and tests, where a hundred are made at once. */
export const PIN_COST = 15
export const SAMPLE_PIN_COST = 12

/** Six digits that are neither all the same nor a run (123456, 987654). */
export function isStrongPin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return false
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])))
  return steps.size > 1 || [...steps].every(step => Math.abs(step) > 1)
}

export async function hashPin(pin: string, salt: string, cost: number): Promise<PinHash> {
  return { salt, cost, hash: (await derive(pin, salt, cost)).toString('hex') }
}

export async function isPin(pin: string, { salt, cost, hash }: PinHash): Promise<boolean> {
  return timingSafeEqual(await derive(pin, salt, cost), Buffer.from(hash, 'hex'))
}

function derive(pin: string, salt: string, cost: number): Promise<Buffer> {
  const N = 2 ** cost
  const options: ScryptOptions = { N, r: 8, p: 1, maxmem: 256 * N * 8 }
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options, (fault, key) => (fault ? reject(fault) : resolve(key)))
  })
}
