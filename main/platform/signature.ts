/** Whose signature a fact carries: Ed25519 by a station, which is named by its own public key. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { StationId } from '../../shared/domain/ids.ts'

/** Whether a signature over a hash was made by the key with this public half. What is no key has signed nothing. */
export function isSignedBy(publicKey: string, hash: string, signature: string): boolean {
  const key = keyOf(publicKey)
  return key !== undefined && verify(null, Buffer.from(hash, 'hex'), key, Buffer.from(signature, 'base64'))
}

function keyOf(publicKey: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    // Bytes that are no public key, from whoever wrote the file.
    return undefined
  }
}

/** A station is named by the digest of its public key, so that no other key can speak for it. */
export function stationNamed(publicKey: string): StationId {
  return StationId.parse(`st-${createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)}`)
}
