/** The words of receipts: one for each byte in both languages, and no two that a hand-written note would confuse. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { receiptWord } from '../../../shared/domain/receipt-words.ts'

const all = Array.from({ length: 256 }, (_, byte) => receiptWord(byte))

describe('the words of receipts', () => {
  it('are two characters in Chinese, all distinct', () => {
    for (const { zh } of all) expect(zh).toMatch(/^\p{Script=Han}{2}$/u)
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(256)
  })

  it('are short in English, each known by its first four letters', () => {
    for (const { en } of all) expect(en).toMatch(/^[a-z]{4,7}$/)
    expect(new Set(all.map(({ en }) => en.slice(0, 4))).size).toBe(256)
  })

  it('mean the same in both languages, at the ends and between', () => {
    expect(all.at(0)).toEqual({ zh: '春风', en: 'breeze' })
    expect(all.at(0xc1)).toEqual({ zh: '石桥', en: 'bridge' })
    expect(all.at(0xff)).toEqual({ zh: '浴缸', en: 'bath' })
  })

  it('never move nor change: what was noted on paper outlives a release', () => {
    const list = all.map(({ zh, en }) => `${zh} ${en}`).join('\n')
    expect(createHash('sha256').update(list).digest('hex')).toBe('86a5187a452a5bedf1f6d22a9e8ee2c8c9c2db8f29dd116cf50a11c4d6e5add4')
  })

  it.each([-1, 256, 0.5, Number.NaN])('has none for %s', number => {
    expect(() => receiptWord(number)).toThrow(`not a byte: ${number}`)
  })
})
