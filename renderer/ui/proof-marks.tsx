/** The marks of a panel in a strip: which counted, which were dropped, who was missing, each in words. Counts nothing. */
import { Icon, type IconName } from './icons.tsx'
import css from './proof-marks.module.css'

export type ProofMark = Readonly<{
  key: string
  /** 评委 01 */
  who: string
  /** The mark, or the word that stands for it: 回避. */
  mark: string
  /** 计入, 去最高, 同校 */
  fate: string
  kind: 'counted' | 'dropped' | 'missing'
  icon?: IconName
}>

export function ProofMarks({ marks }: Readonly<{ marks: readonly ProofMark[] }>) {
  return (
    <ol className={css.strip}>
      {marks.map(({ key, who, mark, fate, kind, icon }) => (
        <li key={key} className={css.mark} data-kind={kind}>
          <span>{who}</span>
          {kind === 'dropped' ? (
            <s className={css.value}>{mark}</s>
          ) : (
            <b className={css.value}>
              {icon && <Icon name={icon} />}
              {mark}
            </b>
          )}
          <span>{fate}</span>
        </li>
      ))}
    </ol>
  )
}
