/** `lectern rules PATH…`: reads rules documents and says their rules in words, or what is wrong with them and where. `lectern rules --write
 * PRESET PATH` writes a shipped preset as such a document to start from, never over a file that is there. */
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { TrackId } from '../../shared/domain/ids.ts'
import { type ReadDocument, readRulesDocument } from '../../shared/domain/read-rules-document.ts'
import type { RulesDocument } from '../../shared/domain/rules-document.ts'
import { findTrackPreset, trackFromPreset, trackPresets } from '../../shared/presets/presets.ts'
import { words } from '../../shared/words/index.ts'
import { problemInWords } from '../../shared/words/problem-in-words.ts'
import { rulesInWords } from '../../shared/words/rules-in-words.ts'
import { say } from '../../shared/words/say.ts'
import { writeAtomically } from '../exchange/atomic-file.ts'
import { digestOf } from '../platform/sha256.ts'
import { complain } from './complain.ts'
import { readCall } from './read-call.ts'

const { cli, refusals } = words.zh

/** 0 when every file is a rules document, or the preset was written; 1 when one is refused; 2 when the call itself is wrong. */
export async function rules(args: readonly string[]): Promise<number> {
  const call = readCall(args, { options: { write: { type: 'string' } }, usage: cli.rulesUsage, paths: 'many' })
  if (call === undefined) return 2
  const { paths, path } = call
  const { write } = call.values
  if (write !== undefined && paths.length > 1) return complain(cli.rulesUsage)
  return write === undefined ? readAll(paths) : writePreset(write, path)
}

function readAll(paths: readonly string[]): number {
  const isRead = paths.map(path => {
    const text = textOf(path)
    if (text === undefined) return false
    const read = readRulesDocument(text, digestOf)
    process.stdout.write(`${[`# ${path}`, ...linesOf(read)].join('\n')}\n`)
    return read.ok
  })
  return isRead.every(Boolean) ? 0 : 1
}

/** The text of a file, with or without the mark of UTF-8; undefined after saying why there is none. */
function textOf(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (fault) {
    complain(`${path}: ${whyUnread(fault as { code?: string })}`)
    return undefined
  }
}

function whyUnread({ code = '' }: Readonly<{ code?: string }>): string {
  if (code === 'ENOENT') return refusals['file-missing']
  if (code === 'EISDIR') return cli.pathFolder
  return code.startsWith('ERR_ENCODING') ? cli.rulesNotText : refusals['file-unreadable']
}

function linesOf(read: ReadDocument): readonly string[] {
  if (!read.ok)
    return [...read.problems.map(problem => `✘ ${problemInWords(problem, 'zh')}`), say(cli.rulesRefused, { count: read.problems.length })]
  const { document, digest } = read
  const track = trackFromPreset({ id: 'document', ...document }, { id: TrackId.parse('document'), code: '', name: document.title })
  return [
    `✔ ${document.title.zh}`,
    `${cli.rulesVersion}: ${document.version}`,
    `${cli.rulesDigest}: ${digest}`,
    ...rulesInWords(track, 'zh').map(({ label, lines }) => `${label}: ${lines.join('\n  ')}`),
  ]
}

function writePreset(id: string, path: string): number {
  const preset = findTrackPreset(id)
  if (preset === undefined) return complain(`${id}: ${say(cli.rulesPresets, { presets: trackPresets.map(each => each.id).join(' ') })}`)
  const problem = writeNew(path, Buffer.from(`${JSON.stringify(documentOf(preset), null, 2)}\n`))
  if (problem !== undefined) complain(`${path}: ${problem}`)
  return problem === undefined ? 0 : 1
}

function documentOf({ id, ...basis }: NonNullable<ReturnType<typeof findTrackPreset>>): RulesDocument {
  return { format: 'lectern-rules/1', version: say(cli.rulesFromPreset, { preset: id }), ...basis }
}

/** Writes a file that is not there yet; else says why not. Taking the name first leaves no moment in which another could. */
function writeNew(path: string, bytes: Uint8Array): string | undefined {
  try {
    closeSync(openSync(path, 'wx'))
  } catch (fault) {
    return (fault as { code?: string }).code === 'EEXIST' ? cli.rulesExists : refusals['folder-unwritable']
  }
  try {
    writeAtomically(path, bytes)
    return undefined
  } catch (fault) {
    rmSync(path, { force: true })
    return (fault as { code?: string }).code === 'ENOSPC' ? refusals['disk-full'] : refusals['folder-unwritable']
  }
}
