/** Computes an entry's score a second time from nothing but its explanation: every value of every step is found again from the numbers
 * that the step itself, or one before it, names. Shares no code with the engine; fractions are plain pairs that are never reduced. */
import type { EntryResult, ExplanationStep, JudgeMark } from '../../../shared/domain/result.ts'

type Step<Key extends ExplanationStep['key']> = Extract<ExplanationStep, { key: Key }>
type Pair = readonly [over: bigint, under: bigint]
type GroupMark = JudgeMark & Readonly<{ group: string | undefined }>
/** What the replay holds: marks not yet divided, criteria and parts not yet added, and the value so far. */
type Desk = {
  marks: readonly GroupMark[]
  place: string
  moved: Map<string, Pair>
  values: Map<string, Pair>
  groups: Map<string, Pair>
  before: Pair | undefined
  rounds: Pair[]
}

/** The value to which the steps lead, or undefined when they stop. Throws at the first step that says another value than its numbers give. */
export function replay({ explanation }: EntryResult): Pair | undefined {
  const desk: Desk = { marks: [], place: '', moved: new Map(), values: new Map(), groups: new Map(), before: undefined, rounds: [] }
  let score: Pair | undefined
  for (const step of explanation) score = take(step, desk) ?? score
  return explanation.some(({ key }) => key === 'ranked') ? score : undefined
}

export function isSame([a, b]: Pair, [c, d]: Pair): boolean {
  return a * d === c * b
}

export function pair(text: string): Pair {
  const [over = '', under = '1'] = text.split('/')
  return [BigInt(over), BigInt(under)]
}

/** Takes one step; hands back the entry's score where the step makes one. */
function take(step: ExplanationStep, desk: Desk): Pair | undefined {
  switch (step.key) {
    case 'standardised':
      return void desk.moved.set(step.judge, pair(step.after))
    case 'marks':
      return void takeMarks(step, desk)
    case 'centred':
      return void takeCentre(step, desk)
    case 'reduced':
      return takeReduced(step, desk)
    case 'combined':
      return takeCombined(step, desk)
    case 'rounded':
      return takeRounded(step, desk)
    case 'factored':
      return change(step, desk, times(pair(step.before), pair(step.factor)))
    case 'summed':
      return takeSum(step, desk)
    case 'weighted':
      return change(step, desk, times(pair(step.before), [BigInt(step.percent), 100n]))
    case 'added':
      return takeAdded(step, desk)
    case 'best':
      return takeBest(step, desk)
    case 'equated':
      check(step, [pair(step.factor), over(pair(step.all), pair(step.own))])
      return change(step, desk, times(pair(step.before), pair(step.factor)))
    case 'carried':
      return takeCarried(step, desk)
    case 'penalty':
      return change(step, desk, plus(pair(step.before), times(pair(step.amount), [-1n, 1n])))
    case 'gated':
      return void takeGate(desk)
    default:
      return undefined
  }
}

function takeMarks(step: Step<'marks'>, desk: Desk): void {
  const own = step.marks.map(mark => ({ ...mark, group: step.group }))
  // Marks of several groups may be divided once, together.
  desk.marks = step.group === undefined || desk.place !== placeOf(step) ? own : [...desk.marks, ...own]
  desk.place = placeOf(step)
  for (const { judge, value, standIn } of own) {
    const changed = desk.moved.get(judge)
    if (changed !== undefined && value !== undefined && standIn === undefined) check(step, [pair(value), changed])
    desk.moved.delete(judge)
  }
}

function marksOf({ group }: Readonly<{ group?: string | undefined }>, desk: Desk): readonly GroupMark[] {
  return desk.marks.filter(mark => group === undefined || mark.group === group)
}

function takeCentre(step: Step<'centred'>, desk: Desk): void {
  const given = marksOf(step, desk).flatMap(({ value }) => (value === undefined ? [] : [pair(value)]))
  check(step, [pair(step.before), over(added(given), [BigInt(given.length), 1n])])
  const [least, most] = [plus(pair(step.after), times(pair(step.limit), [-1n, 1n])), plus(pair(step.after), pair(step.limit))]
  for (const { value, moved, fate } of marksOf(step, desk)) {
    if (value === undefined) continue
    const mark = pair(value)
    const end = isLess(mark, least) ? least : isLess(most, mark) ? most : undefined
    if ((fate === 'moved') !== (end !== undefined)) throw new Error(`centred wrongly: a mark ${value} that is ${fate}`)
    if (end !== undefined) check(step, [pair(moved ?? '-1'), end])
  }
}

function takeReduced(step: Step<'reduced'>, desk: Desk): Pair {
  const counted = marksOf(step, desk).flatMap(({ value, moved, fate }) =>
    (fate === 'counted' || fate === 'moved') && value !== undefined ? [pair(moved ?? value)] : [],
  )
  if (counted.length !== step.divisor) throw new Error(`${counted.length} marks and a divisor of ${step.divisor}`)
  check(step, [pair(step.sum), added(counted)], [pair(step.value), over(pair(step.sum), [BigInt(step.divisor), 1n])])
  desk.marks = desk.marks.filter(({ group }) => step.group !== undefined && group !== step.group)
  if (step.group !== undefined) desk.groups.set(step.group, pair(step.value))
  return settle(step, desk, pair(step.value))
}

function takeCombined(step: Step<'combined'>, desk: Desk): Pair {
  for (const { group, percent, value, term } of step.terms)
    check(step, [pair(value), desk.groups.get(group)], [pair(term), times(pair(value), [BigInt(percent), 100n])])
  check(step, [pair(step.value), added(step.terms.map(({ term }) => pair(term)))])
  desk.groups.clear()
  return settle(step, desk, pair(step.value))
}

function takeRounded(step: Step<'rounded'>, desk: Desk): Pair | undefined {
  check(step, [pair(step.after), roundedTo(pair(step.before), step)])
  if (step.stage === 'judge-total') return void (step.judge === undefined ? undefined : desk.moved.set(step.judge, pair(step.after)))
  return change(step, desk, pair(step.after))
}

/** A step that changes the value of its criterion, part or entry must start from the value that it had. */
function change(step: ExplanationStep & Readonly<{ before: string; after: string }>, desk: Desk, after: Pair): Pair {
  check(step, [pair(step.before), desk.values.get(placeOf(step))], [pair(step.after), after])
  return settle(step, desk, after)
}

function takeSum(step: Step<'summed'>, desk: Desk): Pair {
  for (const { criterion, value } of step.terms) check(step, [pair(value), desk.values.get(`${step.part} ${criterion}`)])
  check(step, [pair(step.value), added(step.terms.map(({ value }) => pair(value)))])
  return settle(step, desk, pair(step.value))
}

function takeAdded(step: Step<'added'>, desk: Desk): Pair {
  for (const { part, value } of step.terms) check(step, [pair(value), desk.values.get(part)])
  check(step, [pair(step.value), added(step.terms.map(({ value }) => pair(value)))])
  return settle(step, desk, pair(step.value))
}

function takeBest(step: Step<'best'>, desk: Desk): Pair {
  const [counted, left] = [step.runs.filter(run => run.counted), step.runs.filter(run => !run.counted)]
  for (const { part, value } of step.runs) check(step, [pair(value), desk.values.get(part)])
  if (left.some(one => counted.some(({ value }) => isLess(pair(value), pair(one.value))))) throw new Error('a better run is left out')
  check(step, [pair(step.value), added(counted.map(({ value }) => pair(value)))])
  return settle(step, desk, pair(step.value))
}

function takeCarried(step: Step<'carried'>, desk: Desk): Pair {
  const current = desk.values.get('')
  const rounds = current === undefined ? desk.rounds : [...desk.rounds, current]
  step.terms.forEach(({ value, term, percent }, index) => {
    const isLost = step.method === 'anew' && index < step.terms.length - 1
    const share: Pair = isLost ? [0n, 1n] : [BigInt(percent ?? 100), 100n]
    check(step, [pair(value), rounds[index]], [pair(term), times(pair(value), share)])
  })
  if (step.terms.length !== rounds.length) throw new Error('a round too many or too few')
  check(step, [pair(step.value), added(step.terms.map(({ term }) => pair(term)))])
  desk.before = current
  desk.values.set('', pair(step.value))
  return pair(step.value)
}

/** What a round carries along is its score before penalties and the last rounding. */
function takeGate(desk: Desk): void {
  if (desk.before !== undefined) desk.rounds.push(desk.before)
  desk.before = undefined
}

/** Where a value belongs: to a criterion, a part, a group inside either, or to the entry itself. */
function placeOf(step: ExplanationStep): string {
  const [part, criterion] = ['part' in step ? step.part : undefined, 'criterion' in step ? step.criterion : undefined]
  return [part, criterion].filter(name => name !== undefined).join(' ')
}

function settle(step: ExplanationStep, desk: Desk, value: Pair): Pair {
  const place = placeOf(step)
  desk.values.set(place, value)
  const isFinal = step.key === 'penalty' || (step.key === 'rounded' && step.stage === 'final')
  if (place === '' && !isFinal) desk.before = value
  return value
}

function check(step: ExplanationStep, ...pairs: readonly (readonly [Pair, Pair | undefined])[]): void {
  for (const [said, found] of pairs)
    if (found === undefined || !isSame(said, found))
      throw new Error(`${step.key} says ${said.join('/')}, not ${found?.join('/') ?? 'anything known'}: ${JSON.stringify(step)}`)
}

/** Written anew: digits by long division, and then what is left looked at. */
function roundedTo([top, bottom]: Pair, { method, places }: Pick<Step<'rounded'>, 'method' | 'places'>): Pair {
  const [isBelow, size, scale] = [top < 0n, top < 0n ? -top : top, 10n ** BigInt(places)]
  const whole = (size * scale) / bottom
  const rest = size * scale - whole * bottom
  const half = rest * 2n - bottom
  const away: Record<typeof method, boolean> = {
    'half-up': half >= 0n,
    'half-even': half > 0n || (half === 0n && whole % 2n === 1n),
    floor: isBelow,
    ceil: !isBelow,
    down: false,
  }
  const digits = rest > 0n && away[method] ? whole + 1n : whole
  return [isBelow ? -digits : digits, scale]
}

function plus([a, b]: Pair, [c, d]: Pair): Pair {
  return [a * d + c * b, b * d]
}

function added(pairs: readonly Pair[]): Pair {
  return pairs.reduce(plus, [0n, 1n])
}

function times([a, b]: Pair, [c, d]: Pair): Pair {
  return [a * c, b * d]
}

function over([a, b]: Pair, [c, d]: Pair): Pair {
  return c < 0n ? [-a * d, -b * c] : [a * d, b * c]
}

function isLess([a, b]: Pair, [c, d]: Pair): boolean {
  return a * d < c * b
}
