/** Receipts of sealed sheets, against ones that were worked out by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Digest } from '../../../shared/domain/ids.ts'
import { receiptOf, receiptText } from '../../../shared/domain/receipt.ts'

const rest = '0'.repeat(48)
const version = (first: string) => Digest.parse(first + rest)
const versions = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Digest.parse(Buffer.from(bytes).toString('hex')))

describe('a receipt', () => {
  it('is the first word and the digit 0 for each zero', () => {
    const spring = { zh: '春风', en: 'breeze' }
    expect(receiptOf(version('0'.repeat(16)))).toEqual({ words: [spring, spring, spring], code: '0000-0000' })
  })

  // 67 89 ab cd ef: 01100 11110 00100 11010 10111 10011 01111 01111
  it('names bytes 1 to 3 and writes bytes 4 to 8 in base32', () => {
    expect(receiptOf(version('0123456789abcdef'))).toEqual({
      words: [
        { zh: '明月', en: 'moon' },
        { zh: '小溪', en: 'creek' },
        { zh: '芒果', en: 'mango' },
      ],
      code: 'CY4T-QKFF',
    })
  })

  // SHA-256 of nothing. 42 98 fc 1c 14: 01000 01010 01100 01111 11000 00111 00000 10100
  it('ignores the rest of the version', () => {
    const ofNothing = Digest.parse('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(receiptOf(ofNothing)).toEqual({
      words: [
        { zh: '大雁', en: 'goose' },
        { zh: '电池', en: 'battery' },
        { zh: '城堡', en: 'castle' },
      ],
      code: '8ACF-R70M',
    })
  })

  it('differs for any two versions that differ in the first eight bytes', () => {
    fc.assert(
      fc.property(versions, versions, (one, other) => {
        const isSame = JSON.stringify(receiptOf(one)) === JSON.stringify(receiptOf(other))
        expect(isSame).toBe(one.slice(0, 16) === other.slice(0, 16))
      }),
    )
  })

  it('has another code when one bit of bytes 4 to 8 turns, and then the same words', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 39 }), (one, bit) => {
        const turned = (BigInt(`0x${one.slice(6, 16)}`) ^ (1n << BigInt(bit))).toString(16).padStart(10, '0')
        const other = receiptOf(Digest.parse(one.slice(0, 6) + turned + one.slice(16)))
        expect(other.code).not.toBe(receiptOf(one).code)
        expect(other.words).toEqual(receiptOf(one).words)
      }),
    )
  })

  it('has a code without I, L, O and U', () => {
    fc.assert(
      fc.property(versions, one => {
        expect(receiptOf(one).code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })

  it('is the whole version in its QR code, in capitals', () => {
    expect(receiptText(version('0123456789abcdef'))).toBe(`LECTERN:SHEET:0123456789ABCDEF${rest}`)
  })
})
