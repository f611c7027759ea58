/** A stream of numbers that depends on its seed text alone: the same on every machine, every time. For samples only, never for secrets. */

export type SeededRandom = Readonly<{
  /** From 0 up to, not including, 1. */
  unit: () => number
  /** A whole number from 0 up to, not including, the count. */
  below: (count: number) => number
  /** Bell-shaped around 0 with deviation 1, never beyond 3.5. Made of sums only: logarithms differ between engines in the last digit. */
  bell: () => number
  shuffled: <Item>(items: readonly Item[]) => Item[]
}>

/** Streams of different seed texts have nothing to do with each other, so a part of a sample can be made again alone. */
export function seededRandom(seed: string): SeededRandom {
  const next = sfc32(seed)
  const unit = () => next() / 2 ** 32
  const below = (count: number) => Math.floor(unit() * count)
  const bell = () => (unit() + unit() + unit() + unit() - 2) * Math.sqrt(3)
  const shuffled = <Item>(items: readonly Item[]) => {
    const rest = [...items]
    return items.flatMap(() => rest.splice(below(rest.length), 1))
  }
  return { unit, below, bell, shuffled }
}

/** The generator sfc32 (Doty-Humphrey) over four words mixed from the seed text. */
function sfc32(seed: string): () => number {
  let [a, b, c] = [hash(seed, 0x9e3779b9), hash(seed, 0x243f6a88), hash(seed, 0xb7e15162)]
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

function hash(text: string, start: number): number {
  let word = start
  for (let index = 0; index < text.length; index++) {
    word = Math.imul(word ^ text.charCodeAt(index), 0x85ebca6b)
    word = (word << 13) | (word >>> 19)
  }
  word = Math.imul(word ^ (word >>> 16), 0xc2b2ae35)
  return word ^ (word >>> 15)
}
