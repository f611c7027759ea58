/**
 * The key pair of a station, kept beside the contest file and never in it: a copied file gets a new key, hence a new station and a visible
 * fork, instead of two laptops writing one chain.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { StationId } from '../../shared/domain/ids.ts'
import { writeAtomically } from '../exchange/atomic-file.ts'
import { stationNamed } from '../platform/signature.ts'

export type StationKey = Readonly<{ station: StationId; publicKey: string; sign(hash: string): string }>

/** The file beside a contest file that holds this station's private key. */
export const stationKeyFile = (contestFile: string) => `${contestFile}.station`

/** The key beside a contest file, made anew when there is none. */
export function openStationKey(contestFile: string): StationKey {
  const file = stationKeyFile(contestFile)
  if (existsSync(file)) return keyOf(createPrivateKey(readFileSync(file, 'utf8')))
  const key = newStationKey()
  writeAtomically(file, Buffer.from(key.pem, 'utf8'), { mode: 0o600 })
  return key
}

/** A key that no file holds yet. */
export function newStationKey(): StationKey & Readonly<{ pem: string }> {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { ...keyOf(privateKey), pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

function keyOf(privateKey: KeyObject): StationKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    station: stationNamed(publicKey),
    publicKey,
    sign: hash => sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64'),
  }
}
