/** Random bytes as hex: salts, ids. Samples and tests pass a seeded one. */
import { randomBytes } from 'node:crypto'

export type RandomHex = (bytes: number) => string
export const systemRandom: RandomHex = bytes => randomBytes(bytes).toString('hex')
