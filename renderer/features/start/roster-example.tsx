/** A roster as it should look, to read and to copy. */
import { useTranslation } from 'react-i18next'
import { useAsked } from '../../lib/use-asked.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './roster-example.module.css'

type Props = Readonly<{ preset: string; onClose: () => void }>

export function RosterExample({ preset, onClose }: Props) {
  const { t } = useTranslation()
  const [example] = useAsked('roster.example', { preset }, [])
  return (
    <Dialog open onClose={onClose} title={t('start.exampleTitle')} lead={t('start.exampleLead')} size="wide">
      {example.state === 'ready' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reached by keys
        <pre className={css.text} tabIndex={0}>
          {example.value}
        </pre>
      ) : (
        <Waiting on={example} />
      )}
    </Dialog>
  )
}
