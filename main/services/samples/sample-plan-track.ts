/** Fills one track of a sample: judges, a chief, entries and the panel that brings them together. Names nobody who exists. */
import type { Entry } from '../../../shared/domain/entry.ts'
import { EntryId, PanelId, PersonId } from '../../../shared/domain/ids.ts'
import { isSameSchool, type Panel } from '../../../shared/domain/panel.ts'
import type { Person, Role } from '../../../shared/domain/person.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { segmentOf } from './sample-plan-segments.ts'

export type TrackPlan = Readonly<{ track: Track; people: readonly Person[]; entries: readonly Entry[]; panel: Panel }>
/** One judge for each judge's school and one entry for each entry's school. */
export type TrackCast = Readonly<{
  venue: string
  judgeSchools: readonly string[]
  entrySchools: readonly string[]
  subjects: readonly string[]
}>

const kindNames = { teacher: '参赛教师', team: '参赛队', paper: '论文' } as const

/** The people, entries and panel of the track: judge-w-01 …, chief-w, W-001 …, panel-w. */
export function planTrack(track: Track, { venue, judgeSchools, entrySchools, subjects }: TrackCast): TrackPlan {
  const code = track.code.toLowerCase()
  const judges = judgeSchools.map((school, index) => {
    const number = String(index + 1).padStart(2, '0')
    return aPerson(`judge-${code}-${number}`, `${track.name.zh}评委 ${number}`, { role: 'judge', school })
  })
  const chief = aPerson(`chief-${code}`, `${track.name.zh}评委组长`, { role: 'chief' })
  const entries = entrySchools.map((school, index) => {
    const subject = subjects[index % subjects.length] ?? ''
    return anEntry(track, index, { school, subject, segment: segmentOf(subject, Math.floor(index / subjects.length)) })
  })
  const panel: Panel = {
    id: PanelId.parse(`panel-${code}`),
    track: track.id,
    name: `${track.name.zh}评审组`,
    venue,
    chief: chief.id,
    judges: judges.map(judge => judge.id),
    parts: track.parts.map(part => part.id),
    entries: entries.map(entry => entry.id),
  }
  return { track, people: [...judges, chief], entries, panel }
}

/** A person of a sample, with one role and no school of note unless said. */
export function aPerson(id: string, name: string, { role, school = '' }: Readonly<{ role: Role; school?: string }>): Person {
  return { id: PersonId.parse(id), name, roles: [role], school, judgeClass: 'expert' }
}

/** The entries that every judge of the panel may mark. */
export function entriesOfAllJudges({ people, entries }: TrackPlan): readonly Entry[] {
  return entries.filter(entry => !people.some(person => isSameSchool(person, entry)))
}

type About = Readonly<{ school: string; subject: string; segment: string | undefined }>

function anEntry(track: Track, index: number, { school, subject, segment }: About): Entry {
  const number = `${track.code}-${String(index + 1).padStart(3, '0')}`
  return {
    id: EntryId.parse(number),
    track: track.id,
    kind: track.entryKind,
    number,
    name: `${kindNames[track.entryKind]} ${number}`,
    school,
    subject,
    ...(segment !== undefined && { segment }),
    mentors: track.entryKind === 'teacher' ? [`指导教师 ${number}`] : [],
    members: track.entryKind === 'team' ? [1, 2, 3].map(member => `队员 ${number}-${member}`) : [],
  }
}
