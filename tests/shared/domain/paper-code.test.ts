/** The short code of a paper sheet: what it names, and which slips of the hand it finds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContestId, Digest, SheetId } from '../../../shared/domain/ids.ts'
import { paperCode, readPaperCode } from '../../../shared/domain/paper-code.ts'
import { paperPayload } from '../../../shared/domain/paper-payload.ts'

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const rubric = Digest.parse('ab'.repeat(32))
const codes = fc
  .tuple(fc.nat(9999), fc.nat(9999))
  .map(([judge, entry]) => paperCode(SheetId.parse(`p-${judge}/e-${entry}/teaching`), rubric))
const bare = (code: string) => code.replaceAll('-', '')

describe('the code of a paper sheet', () => {
  it('is eight signs and a check sign without 0, O, 1 and I', () => {
    fc.assert(
      fc.property(codes, code => {
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]$/)
      }),
    )
  })

  it('stays as it was printed: paper outlives a release', () => {
    expect(paperCode(SheetId.parse('p-1/e-1/teaching'), rubric)).toBe('KQCR-RNGN-H')
  })

  it('is another one for another sheet and for another rubric', () => {
    const sheet = SheetId.parse('p-1/e-1/teaching')
    const own = paperCode(sheet, rubric)
    expect(paperCode(SheetId.parse('p-1/e-2/teaching'), rubric)).not.toBe(own)
    expect(paperCode(SheetId.parse('p-1/e-1/design'), rubric)).not.toBe(own)
    expect(paperCode(sheet, Digest.parse('ac'.repeat(32)))).not.toBe(own)
  })

  it('is shared by no two sheets of a large contest', () => {
    const all = new Set<string>()
    for (let judge = 0; judge < 40; judge++) {
      for (let entry = 0; entry < 250; entry++) all.add(paperCode(SheetId.parse(`p-${judge}/e-${entry}/teaching`), rubric))
    }
    expect(all.size).toBe(10_000)
  })

  it('is read however a person spaces it', () => {
    fc.assert(
      fc.property(codes, code => {
        expect(readPaperCode(code)).toBe(code)
        expect(readPaperCode(bare(code).toLowerCase())).toBe(code)
        expect(readPaperCode(` ${code.replaceAll('-', ' – ')} `)).toBe(code)
      }),
    )
  })

  it('is not read with one sign wrong', () => {
    fc.assert(
      fc.property(codes, fc.nat(8), fc.nat(31), (code, at, sign) => {
        const signs = bare(code)
        const typed = signs.slice(0, at) + SIGNS.charAt(sign) + signs.slice(at + 1)
        expect(readPaperCode(typed)).toBe(typed === signs ? code : undefined)
      }),
    )
  })

  it('is not read with two signs in each other’s place', () => {
    fc.assert(
      fc.property(codes, fc.nat(8), fc.nat(8), (code, one, other) => {
        const signs = [...bare(code)]
        const typed = signs.map((sign, at) => (at === one ? signs[other] : at === other ? signs[one] : sign)).join('')
        expect(readPaperCode(typed)).toBe(typed === bare(code) ? code : undefined)
      }),
    )
  })

  it.each(['', 'ABCD', '7KQ2-M9XD', '0OI1-0OI1-0', '七号评委的评分表啊'])('is not what “%s” is', typed => {
    expect(readPaperCode(typed)).toBeUndefined()
  })
})

it('the QR code of a paper names contest, sheet and rubric, and no person', () => {
  const named = { contest: ContestId.parse('c-0123456789'), sheet: SheetId.parse('p-1/e-1/teaching'), rubric }
  expect(paperPayload(named)).toBe('LECTERN:PAPER:1:c-012345:p-1/e-1/teaching:abababababab')
})
