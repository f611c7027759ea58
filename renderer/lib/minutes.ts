/** A length of time as minutes and seconds. Measures nothing. */
import { clock, type TimeLimit, toldSeconds } from '../../shared/domain/time-limit.ts'

/** How long somebody spoke, as the record tells it by this limit: 1242000 milliseconds are "20:42". */
export const spokenText = (limit: TimeLimit | null, milliseconds: number): string => clock(toldSeconds(limit ?? undefined, milliseconds))

/** 20:00 or, with a least time, 18:00–20:00. */
export const limitText = ({ atLeast, atMost }: TimeLimit): string => (atLeast === 0 ? clock(atMost) : `${clock(atLeast)}–${clock(atMost)}`)
