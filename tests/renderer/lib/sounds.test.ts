// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { usePreferences } from '../../../renderer/lib/preferences.ts'
import { playSound } from '../../../renderer/lib/sounds.ts'

type Note = Readonly<{ pitch: number; from: number; to: number }>
const notes: Note[] = []

/** Writes down what would be heard. */
class Heard {
  readonly currentTime = 5
  readonly destination = {}
  createOscillator() {
    const frequency = { value: 0 }
    let from = 0
    return {
      frequency,
      connect: <To>(to: To) => to,
      start: (at: number) => {
        from = at
      },
      stop: (to: number) => void notes.push({ pitch: frequency.value, from, to }),
    }
  }
  createGain() {
    return { gain: { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} }, connect: <To>(to: To) => to }
  }
}

beforeEach(() => {
  notes.length = 0
  usePreferences.setState({ sound: true })
})

test('a station that can make no sound stays silent', () => {
  vi.stubGlobal('AudioContext', undefined)
  playSound('time')
  expect(notes).toEqual([])
})

test('time is one tone, a sealed sheet rises; both are over in less than 0.4 seconds', () => {
  vi.stubGlobal('AudioContext', Heard)
  playSound('time')
  expect(notes.map(({ pitch }) => pitch)).toEqual([440])
  notes.length = 0
  playSound('sealed')
  const [first, second] = notes as [Note, Note]
  expect(second.pitch).toBeGreaterThan(first.pitch)
  expect(second.to - first.from).toBeLessThan(0.4)
})

test('whoever did not ask for sounds hears none', () => {
  vi.stubGlobal('AudioContext', Heard)
  usePreferences.setState({ sound: false })
  playSound('sealed')
  expect(notes).toEqual([])
})
