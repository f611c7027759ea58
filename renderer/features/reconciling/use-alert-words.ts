/** Alerts as sentences: what stands out, which limit it passes, and the worked example of that limit. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { AlertSign, LimitInForce, ListedAlert, WorkedExample } from '../../../shared/contract/alerts.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'

type About = Readonly<{ sign: AlertSign; alert: ListedAlert }>

/** `limits`: those in force, from the same answer as the alerts. */
export function useAlertWords(limits: readonly LimitInForce[]) {
  const { t } = useTranslation()
  const name = useName()
  const byId = new Map(limits.map(limit => [limit.id, limit]))
  const criterionOf = (id: string) => {
    const known = byId.get(id)?.criterionName
    return known ? name(known) : ''
  }
  const list = (marks: readonly number[]) => marks.map(mark => pointsText(mark)).join(t('alerts.between'))
  const keyOf = ({ sign }: Pick<About, 'sign'>) => {
    if (sign.kind === 'distance') return sign.value > sign.median ? 'above' : 'below'
    if (sign.kind === 'criterion') return sign.value > sign.median ? 'criterionAbove' : 'criterionBelow'
    return sign.kind === 'same-mark' && sign.criterion !== null ? 'same-criterion' : sign.kind
  }
  const holes = ({ sign, alert }: About) => ({
    ...figures(sign),
    judge: alert.judgeName ?? '',
    criterion: criterionOf(sign.limit),
    part: name(alert.partName),
  })
  const figure = (limit: LimitInForce, example: WorkedExample) => ({
    marks: list(example.marks),
    others: list(example.others ?? []),
    mark: pointsText(example.marks[example.at ?? 0] ?? 0),
    figure: inUnit(limit.kind, example.figure),
  })
  return {
    /** The two sides of what an alert is about: number and judge. */
    title: ({ number, judgeName }: ListedAlert) =>
      number && judgeName ? t('alerts.of', { number, judge: judgeName }) : (number ?? judgeName ?? ''),
    /** One plain sentence of what stands out. */
    sentence: (about: About) => t(`alerts.sign.${keyOf(about)}`, holes(about)),
    /** The same, short, where the number or the judge already stands before it. */
    row: (alert: ListedAlert) => {
      const [sign] = alert.signs
      if (sign === undefined) return ''
      const about = { sign, alert }
      const key = keyOf(about)
      const isAlone = key === 'robust-z' || key === 'dixon'
      return t(`alerts.row.${isAlone ? (isHigh(sign) ? 'above' : 'below') : key}`, holes(about))
    },
    limit: (limit: LimitInForce) => {
      const key = limit.kind === 'same-mark' && limit.criterion !== null ? 'same-criterion' : limit.kind
      return t(`alerts.limit.${key}`, {
        limit: inUnit(limit.kind, limit.limit),
        least: pointsText(limit.least ?? 0),
        confidence: limit.confidence ?? '',
        from: limit.from ?? '',
        criterion: limit.criterionName ? name(limit.criterionName) : '',
      })
    },
    examples: (limit: LimitInForce) =>
      limit.fires === null
        ? [t('alerts.example.none')]
        : [
            t(`alerts.example.fires.${limit.kind}`, figure(limit, limit.fires)),
            ...(limit.stays ? [t(`alerts.example.stays.${limit.kind}`, figure(limit, limit.stays))] : []),
          ],
    limitOf: (sign: AlertSign) => byId.get(sign.limit),
    criterionOf,
  }
}

export type AlertWords = ReturnType<typeof useAlertWords>

const blank = {
  value: '',
  median: '',
  difference: '',
  usual: '',
  z: '',
  next: '',
  percent: '',
  entries: 0,
  rho: '',
  times: 0,
  highest: '',
  lowest: '',
}

/** What the sentences about a sign have holes for; those of other kinds stay empty. */
function figures(sign: AlertSign): typeof blank {
  if (sign.kind === 'spread') {
    const { highest, lowest } = sign
    return { ...blank, highest: pointsText(highest), lowest: pointsText(lowest), difference: pointsText(highest - lowest) }
  }
  if (sign.kind === 'inversion') return { ...blank, entries: sign.entries, rho: decimal(sign.rho, 2) }
  const value = pointsText(sign.value)
  if (sign.kind === 'same-mark') return { ...blank, value, times: sign.times }
  if (sign.kind === 'dixon') {
    const difference = pointsText(Math.abs(sign.value - sign.next))
    return { ...blank, value, next: pointsText(sign.next), difference, percent: inUnit('dixon', sign.q) }
  }
  const common = { ...blank, value, median: pointsText(sign.median), difference: pointsText(Math.abs(sign.value - sign.median)) }
  return sign.kind === 'robust-z' ? { ...common, usual: pointsText(sign.usual), z: decimal(Math.abs(sign.z), 2) } : common
}

function isHigh(sign: AlertSign): boolean {
  if (sign.kind === 'robust-z') return sign.z > 0
  return sign.kind === 'dixon' && sign.value > sign.next
}

/** A figure as its kind is written: points, percent of the range, plain numbers. */
function inUnit(kind: LimitInForce['kind'], figure: number): string {
  if (kind === 'dixon') return decimal(figure * 100, 1)
  if (kind === 'robust-z' || kind === 'inversion') return decimal(figure, 2)
  return kind === 'same-mark' ? String(figure) : pointsText(figure)
}

/** At most so many decimals, and none that say nothing. */
function decimal(value: number, places: number): string {
  return String(Number(value.toFixed(places))).replace('-', '−')
}
