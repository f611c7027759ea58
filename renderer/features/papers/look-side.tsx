/** Beside the two readings: what is open, the paper's picture, why it is decided so, and the acts that end the look. */
import { useTranslation } from 'react-i18next'
import type { ThirdLook } from '../../../shared/contract/papers.ts'
import { pointsText } from '../../lib/points.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { Attachments } from './attachments.tsx'
import { wrongTotal } from './look-decision.ts'
import css from './third-look.module.css'

type Props = Readonly<{
  look: ThirdLook
  left: number
  sum: number
  reason: string
  refusal: string | undefined
  isBusy: boolean
  onAsk: () => void
  onReason: (reason: string) => void
  onDecide: () => void
}>

const presets = ['first', 'total', 'writing'] as const

export function LookSide({ look, left, sum, reason, refusal, isBusy, onAsk, onReason, onDecide }: Props) {
  const { t } = useTranslation()
  const written = left === 0 ? wrongTotal(look, sum) : undefined
  const isReady = left === 0 && (look.isAgreed || reason.trim() !== '')
  const why = isReady ? t('papers.look.decideNote', { total: pointsText(sum) }) : t('papers.look.reasonLeft')
  const note = left > 0 ? t('papers.look.left', { count: left }) : why
  const open = [
    look.differing.length > 0 && t('papers.look.differing', { count: look.differing.length }),
    look.blank.length > 0 && t('papers.look.blankItems', { count: look.blank.length }),
    look.isTotalDiffering && t('papers.look.totals'),
    look.isTotalWrong && t('papers.look.wrong'),
    look.isAgreed && t('papers.look.agreed'),
  ].filter(each => each !== false)
  return (
    <div className={css.side}>
      {refusal && <Notice tone="wrong" title={refusal} />}
      <Notice tone={look.isAgreed ? 'info' : 'look'} title={open.join(t('papers.unreturned.between'))}>
        {!look.isAgreed && t('papers.look.text')}
      </Notice>
      {written !== undefined && (
        <Notice tone="look" title={t('papers.look.totalWrong', { written: pointsText(written), sum: pointsText(sum) })} />
      )}
      {!look.isAgreed && (
        <div className={css.why}>
          <Field label={t('papers.look.reason')} value={reason} onChange={onReason} maxLength={200} lines={2} required />
          <div className={css.presets}>
            {presets.map(preset => (
              <Button key={preset} onPress={() => onReason(t(`papers.look.presets.${preset}`))}>
                {t(`papers.look.presets.${preset}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <Attachments sheet={look.sheet} attachments={look.attachments} onAdded={onAsk} />
      <div className={css.acts}>
        <SealButton word={t('papers.look.decide')} note={note} wide ready={isReady} disabled={!isReady} busy={isBusy} onPress={onDecide} />
      </div>
    </div>
  )
}
