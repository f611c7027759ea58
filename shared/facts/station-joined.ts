/** A laptop takes part: its public key, by which its facts can be checked from now on. Its private key never enters a contest file. */
import { z } from 'zod'
import { StationId } from '../domain/ids.ts'
import { Role } from '../domain/person.ts'
import { factKind } from './fact.ts'

export const stationJoined = factKind('station.joined', {
  type: 'station',
  body: z.strictObject({ station: StationId, publicKey: z.string().min(1) }),
  saidBy: Role.options,
  subject: body => body.station,
  refuse: (_state, _actor, _body, before) => (before.length > 0 ? 'station-known' : undefined),
  apply: (_before, { body }) => body,
})
