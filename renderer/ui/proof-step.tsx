/** One step of the proof of a result: its number, one plain sentence, one line of arithmetic, and where the value stands after it. Counts nothing. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './proof-step.module.css'

type Ordinal = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12

type Props = Readonly<{
  /** From 1. Past twelve it is written in digits. */
  number: number
  sentence: string
  /** The line of arithmetic; what is rounded or divided by may be marked with <u>. */
  arithmetic?: ReactNode
  /** The running value after this step, or the place. */
  value: string
  /** `sum` stands under a double rule as in a ledger; `place` ends the proof in words. */
  kind?: 'step' | 'sum' | 'place'
  /** The marks that went in, in a strip (ProofMarks). */
  children?: ReactNode
}>

export function ProofStep({ number, sentence, arithmetic, value, kind = 'step', children }: Props) {
  const { t } = useTranslation()
  return (
    <li className={css.step} data-kind={kind} data-marks={children !== undefined || undefined} data-keep-together>
      <span className={css.number}>{number <= 12 ? t(`common.ordinals.${number as Ordinal}`) : number}</span>
      <h3 className={css.sentence}>{sentence}</h3>
      {children && <div className={css.marks}>{children}</div>}
      {arithmetic && <p className={css.arithmetic}>{arithmetic}</p>}
      <b className={css.value}>{value}</b>
    </li>
  )
}

export function Proof({ children }: Readonly<{ children: ReactNode }>) {
  return <ol className={css.proof}>{children}</ol>
}
