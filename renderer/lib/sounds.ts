/** Two gentle sounds, made here and loaded from nowhere, for those who asked for them. Knows no screen. */
import { usePreferences } from './preferences.ts'

export type Sound = 'sealed' | 'time'
type Tone = Readonly<{ pitch: number; at: number }>

/** In hertz and seconds: a sheet that is sealed rises, time is a single low tone. */
const tones: Readonly<Record<Sound, readonly Tone[]>> = {
  sealed: [
    { pitch: 523, at: 0 },
    { pitch: 784, at: 0.12 },
  ],
  time: [{ pitch: 440, at: 0 }],
}
const LENGTH = 0.24
const LOUDNESS = 0.12

let context: AudioContext | undefined

/** Plays it if the judge wants sounds; a station that cannot make any stays silent. */
export function playSound(sound: Sound): void {
  if (!usePreferences.getState().sound || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  for (const tone of tones[sound]) play(context, tone)
}

/** A sine that comes and goes softly, without a click. */
function play(audio: AudioContext, { pitch, at }: Tone): void {
  const [oscillator, gain] = [audio.createOscillator(), audio.createGain()]
  const start = audio.currentTime + at
  oscillator.frequency.value = pitch
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.03)
  gain.gain.linearRampToValueAtTime(0, start + LENGTH)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + LENGTH)
}
