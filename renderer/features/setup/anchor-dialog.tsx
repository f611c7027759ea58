/** The calibration lecture of a panel before the freeze: given a title, renamed, or taken away. */
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { sayToast } from '../../ui/toast.tsx'

type Props = Readonly<{
  panel: Readonly<{ id: PanelId; name: string }>
  /** Null: it has none yet. */
  title: string | null
  onClose: () => void
}>

export function AnchorDialog({ panel: { id: panel, name }, title, onClose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(title ?? '')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const wanted = typed.trim()
  const isReady = wanted !== '' && wanted !== title
  const set = async (to: string | null) => {
    setIsBusy(true)
    const reply = await call('panel.set-anchor', { panel, title: to })
    setIsBusy(false)
    if (!reply.ok) return setProblem(refusalSentence(t, reply))
    sayToast('done', t(to === null ? 'setup.anchor.removed' : 'setup.anchor.done', { panel: name }))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !isBusy) void set(wanted)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('setup.anchor.title', { panel: name })}
      lead={t('setup.anchor.lead')}
      back={
        title !== null && (
          <Button busy={isBusy} onPress={() => void set(null)}>
            {t('setup.anchor.remove')}
          </Button>
        )
      }
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={isBusy} disabled={!isReady} onPress={() => void set(wanted)}>
            {t('common.actions.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <Field
          label={t('setup.anchor.field')}
          value={typed}
          maxLength={60}
          hint={t('setup.anchor.hint')}
          problem={problem}
          required
          onChange={value => {
            setTyped(value)
            setProblem(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}
