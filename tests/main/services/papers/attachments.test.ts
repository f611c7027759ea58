/** Scans and photos of papers: kept under their own SHA-256 beside the contest file, checked when opened, refused with a remedy. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sha256OfBytes } from '../../../../main/exchange/content-folder.ts'
import { attachPaper } from '../../../../main/services/papers/attach-paper.ts'
import { mediaOf } from '../../../../main/services/papers/paper-media.ts'
import { readPicture, revealAttachment } from '../../../../main/services/papers/show-attachment.ts'
import { refuse } from '../../../../shared/answer.ts'
import { asking, atDesk, design, paperWorld } from '../../../support/paper-desk.ts'
import { deskOn, sheet, type World } from '../../../support/world.ts'

const bytesOf = (text: string, more = 0) => new Uint8Array([...[...text].map(sign => sign.charCodeAt(0)), ...new Uint8Array(more)])
const png = bytesOf('\x89PNG\r\n\x1a\nrest')
const pdf = bytesOf('%PDF-1.7')

function aDesk(world: World, change: Parameters<typeof deskOn>[1] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const desk = deskOn(world, change)
  if (desk.opened !== undefined) desk.opened = { ...desk.opened, file: join(folder, 'day.lectern') }
  const kept = join(folder, 'day.lectern.attachments')
  const at = (who: string, as: 'recorder' | 'chief') => ({ opened: desk.opened as never, actor: asking(world, who, as).actor })
  return {
    desk,
    folder,
    kept,
    at,
    attach: (file: { name: string; bytes: Uint8Array<ArrayBuffer> } | null, id = design) =>
      attachPaper(desk, at('r1', 'recorder'), { sheet: id, file }),
    picture: (bytes: Uint8Array, who = 'r1') => readPicture(desk, at(who, 'recorder'), { sheet: design, sha256: sha256OfBytes(bytes) }),
  }
}

it('keeps what is dropped under the SHA-256 of its bytes, tells the journal, and shows it again', async () => {
  const world = await paperWorld()
  const { desk, kept, attach, picture } = aDesk(world)
  expect(await attach({ name: '扫描 1.png', bytes: png })).toMatchObject({
    ok: true,
    value: { name: '扫描 1.png', mediaType: 'image/png', bytes: 12 },
  })
  expect(readdirSync(kept)).toEqual([`${sha256OfBytes(png)}.png`])
  expect(desk.announced).toEqual(['papers.changed'])
  expect(await picture(png)).toEqual({ ok: true, value: { url: `data:image/png;base64,${Buffer.from(png).toString('base64')}` } })
  expect(atDesk(world).line('chief', 'chief', design)).toMatchObject({ attachments: 1 })
  expect(atDesk(world).open('r2', design)).toMatchObject({ value: { attachments: [{ name: '扫描 1.png' }] } })
  await world.holds()
})

it('asks for a file, offers the right endings, and takes no answer as none', async () => {
  const world = await paperWorld()
  const asked: unknown[] = []
  const answers: (string | undefined)[] = []
  const chooseFile = async (extensions?: readonly string[]) => {
    asked.push(extensions)
    return answers.shift()
  }
  const { folder, attach, kept } = aDesk(world, { chooseFile })
  expect(await attach(null)).toEqual(refuse('nothing-chosen'))
  writeFileSync(join(folder, 'scan.pdf'), pdf)
  answers.push(join(folder, 'scan.pdf'), join(folder, 'gone.pdf'))
  expect(await attach(null)).toMatchObject({ ok: true, value: { name: 'scan.pdf', mediaType: 'application/pdf' } })
  expect(readFileSync(join(kept, `${sha256OfBytes(pdf)}.pdf`))).toEqual(Buffer.from(pdf))
  expect(await attach(null)).toMatchObject({ ok: false, refusal: 'file-missing' })
  expect(asked[0]).toEqual(['jpg', 'jpeg', 'png', 'webp', 'pdf'])
  expect(existsSync(join(folder, 'scan.pdf'))).toBe(true)
})

it('knows pictures and PDF by their first bytes, whatever they are called', () => {
  expect(mediaOf(bytesOf('\xff\xd8\xff\xe0'))).toBe('image/jpeg')
  expect(mediaOf(png)).toBe('image/png')
  expect(mediaOf(bytesOf('RIFF1234WEBPVP8 '))).toBe('image/webp')
  expect(mediaOf(pdf)).toBe('application/pdf')
  expect(mediaOf(bytesOf('RIFF1234WAVE'))).toBeUndefined()
  expect(mediaOf(bytesOf('GIF89a'))).toBeUndefined()
  expect(mediaOf(new Uint8Array())).toBeUndefined()
})

it('refuses other kinds and what is too large, naming both; nothing is kept', async () => {
  const world = await paperWorld()
  const { folder, kept, attach } = aDesk(world, { chooseFile: async () => join(folderOf(), 'film.png') })
  const folderOf = () => folder
  expect(await attach({ name: '成绩.docx', bytes: bytesOf('PK\x03\x04') })).toEqual(refuse('attachment-kind-wrong', { file: '成绩.docx' }))
  const large = { file: 'film.png', size: 21, most: 20 }
  expect(await attach({ name: 'film.png', bytes: bytesOf('\x89PNG\r\n\x1a\n', 20 * 1024 * 1024) })).toEqual(
    refuse('attachment-too-large', large),
  )
  writeFileSync(join(folder, 'film.png'), bytesOf('\x89PNG\r\n\x1a\n', 20 * 1024 * 1024))
  expect(await attach(null)).toEqual(refuse('attachment-too-large', large))
  expect(existsSync(kept)).toBe(false)
  expect(world.journal()).not.toContain('paper.attached')
}, 60_000)

it('attached once, a file is not attached again; what is there stays', async () => {
  const world = await paperWorld()
  const { kept, attach } = aDesk(world)
  await attach({ name: 'a.png', bytes: png })
  expect(await attach({ name: 'b.png', bytes: png })).toEqual(refuse('attachment-known'))
  expect(readdirSync(kept)).toHaveLength(1)
  expect(await attach({ name: 'c.png', bytes: png }, sheet('j1', 'W-2', 'design'))).toMatchObject({ ok: true })
})

it('leaves nothing behind of what the journal did not take', async () => {
  const world = await paperWorld()
  const { desk, kept, at } = aDesk(world)
  const stranger = { opened: desk.opened as never, actor: { ...at('r1', 'recorder').actor, as: 'organizer' as never } }
  expect(await attachPaper(desk, stranger, { sheet: design, file: { name: 'a.png', bytes: png } })).toMatchObject({
    refusal: 'role-not-held',
  })
  expect(readdirSync(kept)).toEqual([])
  const unknown = { sheet: sheet('chief', 'W-1', 'design'), file: { name: 'a.png', bytes: png } }
  expect(await attachPaper(desk, at('r1', 'recorder'), unknown)).toEqual(refuse('sheet-unknown'))
})

it('does not open what is lost or was changed, and mends it when the right file comes again', async () => {
  const world = await paperWorld()
  const { desk, kept, at, attach, picture } = aDesk(world)
  await attach({ name: 'a.png', bytes: png })
  const path = join(kept, `${sha256OfBytes(png)}.png`)
  writeFileSync(path, 'other')
  expect(await picture(png)).toEqual(refuse('attachment-changed', { file: 'a.png', folder: kept }))
  rmSync(path)
  expect(await picture(png)).toEqual(refuse('attachment-lost', { file: 'a.png', folder: kept }))
  expect(await picture(pdf)).toEqual(refuse('attachment-unknown'))
  expect(await revealAttachment(desk, at('r1', 'recorder'), { sheet: design, sha256: sha256OfBytes(png) })).toMatchObject({
    refusal: 'attachment-lost',
  })
  expect(await attach({ name: 'a.png', bytes: png })).toEqual(refuse('attachment-known'))
  expect(await picture(png)).toMatchObject({ ok: true })
})

it('shows a PDF and a large picture in their folder, not in the window; never to another panel’s chief', async () => {
  const world = await paperWorld()
  const shown: string[] = []
  const { desk, kept, at, attach, picture } = aDesk(world, { reveal: file => void shown.push(file) })
  const large = bytesOf('\xff\xd8\xff', 8 * 1024 * 1024)
  await attach({ name: 'a.pdf', bytes: pdf })
  await attach({ name: 'b.jpg', bytes: large })
  expect(await picture(pdf)).toEqual(refuse('attachment-not-shown', { file: 'a.pdf' }))
  expect(await picture(large)).toEqual(refuse('attachment-not-shown', { file: 'b.jpg' }))
  const of = { sheet: design, sha256: sha256OfBytes(pdf) }
  expect(await revealAttachment(desk, at('chief', 'chief'), of)).toMatchObject({ ok: true })
  expect(shown).toEqual([join(kept, `${sha256OfBytes(pdf)}.pdf`)])
  expect(await readPicture(desk, at('chief-2', 'chief'), of)).toEqual(refuse('panel-of-another'))
})

it('lets a fault of the disk through: the gate has a sentence for it', async () => {
  const world = await paperWorld()
  const { kept, attach } = aDesk(world)
  mkdirSync(join(kept, `${sha256OfBytes(png)}.png.part`), { recursive: true })
  await expect(attach({ name: 'a.png', bytes: png })).rejects.toThrow()
  expect(world.journal()).not.toContain('paper.attached')
})

it('a file without a name is called paper', async () => {
  const world = await paperWorld()
  expect(await aDesk(world).attach({ name: ' ', bytes: png })).toMatchObject({ value: { name: 'paper' } })
})

it('says so when the folder cannot be made', async () => {
  const world = await paperWorld()
  const { kept, folder, attach } = aDesk(world)
  writeFileSync(kept, 'a file where the folder should be')
  expect(await attach({ name: 'a.png', bytes: png })).toEqual(refuse('folder-unwritable'))
  expect(readdirSync(folder)).toEqual(['day.lectern.attachments'])
})
