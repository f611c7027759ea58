/** Comments of the criterion in hand, or of the whole sheet. Knows which is meant; each field keeps itself. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../../shared/domain/rubric.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import css from './comment-dialog.module.css'
import { CommentField } from './comment-field.tsx'
import { commentOn } from './judging-store.ts'

const both = ['contestant', 'private'] as const
/** Nobody receives what is said of the calibration lecture. */
const own = ['private'] as const

type Props = Readonly<{ criterion: Criterion; isCalibration: boolean }>

export function CommentDialog({ criterion, isCalibration }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const [scope, setScope] = useState<'item' | 'whole'>('item')
  const about = scope === 'item' ? criterion.id : null
  const last = useRef<string>(undefined)
  const input = useRef<HTMLTextAreaElement>(null)
  const close = () => commentOn(false)
  return (
    <Dialog
      open
      size="full"
      startAt={input}
      onClose={close}
      title={t('judging.comments.title')}
      actions={
        <Button look="ink" shortcut="Esc" onPress={close}>
          {t('judging.comments.done')}
        </Button>
      }
    >
      <div className={css.fields}>
        <ToggleGroup
          label={t('judging.comments.about')}
          value={scope}
          options={[
            { value: 'item', label: say(criterion.name) },
            { value: 'whole', label: t('judging.comments.whole') },
          ]}
          onChange={setScope}
        />
        <div className={css.both}>
          {(isCalibration ? own : both).map(audience => (
            <CommentField
              key={`${scope} ${audience}`}
              about={about}
              audience={audience}
              last={last}
              {...((audience === 'contestant' || isCalibration) && { input })}
            />
          ))}
        </div>
      </div>
    </Dialog>
  )
}
