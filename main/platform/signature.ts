/** Whose signature a fact carries: Ed25519 by a station, which is named by its own public key. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { StationId } from '../../shared/domain/ids.ts'

/** Whether a signature over a hash was made by the key with this public half. */
export function isSignedBy(publicKey: string, hash: string, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  return verify(null, Buffer.from(hash, 'hex'), key, Buffer.from(signature, 'base64'))
}

/** A station is named by the digest of its public key, so that no other key can speak for it. */
export function stationNamed(publicKey: string): StationId {
  return StationId.parse(`st-${createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)}`)
}
