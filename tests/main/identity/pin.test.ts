/** PINs and station keys. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashPin, isPin, isStrongPin, PIN_COST } from '../../../main/identity/pin.ts'
import { newStationKey, openStationKey, stationKeyFile } from '../../../main/identity/station-key.ts'
import { isSignedBy, stationNamed } from '../../../main/platform/signature.ts'
import { samplePin } from '../../../main/services/samples/sample-pin.ts'
import { aFolder } from '../data/a-folder.ts'

const HASH = 'a'.repeat(64)

it('is right for its digits and wrong for others, each under its own salt', async () => {
  const one = await hashPin('274913', '00'.repeat(16), 4)
  const other = await hashPin('274913', '01'.repeat(16), 4)
  expect([await isPin('274913', one), await isPin('274914', one), await isPin('', one)]).toEqual([true, false, false])
  expect(one.hash).not.toBe(other.hash)
})

it('costs what the design says, and scrypt has the memory for it', async () => {
  expect(PIN_COST).toBe(15)
  expect(await isPin('274913', await hashPin('274913', '00'.repeat(16), PIN_COST))).toBe(true)
})

it.each(['135791', '246802', '112233', '121212', '274913'])('%s is strong enough', pin => expect(isStrongPin(pin)).toBe(true))
it.each(['012345', '543210', '999999', '1٢٣٤٥٦', '12 456'])('%s is not', pin => expect(isStrongPin(pin)).toBe(false))

it('every sample PIN is strong and follows from its seed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, person) => {
      expect(isStrongPin(samplePin(seed, person as never))).toBe(true)
      expect(samplePin(seed, person as never)).toBe(samplePin(seed, person as never))
    }),
  )
})

it('a station keeps its key beside the contest file, readable by its owner alone', () => {
  const file = join(aFolder(), 'a.lectern')
  const key = openStationKey(file)
  expect(openStationKey(file).station).toBe(key.station)
  expect(statSync(stationKeyFile(file)).mode & 0o777).toBe(0o600)
  expect(readFileSync(stationKeyFile(file), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/)
})

it('a station is named by its key, and only that key signs for it', () => {
  const [key, other] = [newStationKey(), newStationKey()]
  expect(key.station).toBe(stationNamed(key.publicKey))
  expect(isSignedBy(key.publicKey, HASH, key.sign(HASH))).toBe(true)
  expect(isSignedBy(key.publicKey, HASH, other.sign(HASH))).toBe(false)
  expect(isSignedBy(key.publicKey, 'b'.repeat(64), key.sign(HASH))).toBe(false)
})

it('a key file that somebody broke is a fault, and is not replaced', () => {
  const file = join(aFolder(), 'a.lectern')
  writeFileSync(stationKeyFile(file), 'not a key')
  expect(() => openStationKey(file)).toThrow()
  expect(readFileSync(stationKeyFile(file), 'utf8')).toBe('not a key')
})
