/** The editions in which a panel was certified: who signed, when, why it was opened again; and the way to open it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition } from '../../../shared/contract/closings.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './editions.module.css'
import { ReopenDialog } from './reopen-dialog.tsx'

type Props = Readonly<{ panel: PanelId; mayReopen: boolean; onDone: () => void }>

export function Editions({ panel, mayReopen, onDone }: Props) {
  const { t } = useTranslation()
  const [asked] = useAsked('panel.editions', { panel }, ['sheets.changed'])
  const [isOpening, setIsOpening] = useState(false)
  if (asked.state !== 'ready') return null
  const [newest] = asked.value
  if (newest === undefined) return null
  const isCertified = newest.reopened === null
  return (
    <div className={css.editions}>
      <Notice
        tone={isCertified ? 'done' : 'look'}
        title={isCertified ? t('closing.certified', { edition: newest.edition }) : t('closing.reopened', { edition: newest.edition })}
      >
        {asked.value.map(edition => (
          <EditionLine key={edition.edition} edition={edition} />
        ))}
      </Notice>
      {isCertified && mayReopen && (
        <Button wide icon="undo" onPress={() => setIsOpening(true)}>
          {t('closing.reopen.open')}
        </Button>
      )}
      {isOpening && <ReopenDialog panel={panel} edition={newest} onClose={() => setIsOpening(false)} onDone={onDone} />}
    </div>
  )
}

function EditionLine({ edition: { edition, at, chief, second, reopened } }: Readonly<{ edition: Edition }>) {
  const { t } = useTranslation()
  const signed = second === null ? chief : t('closing.bothNames', { chief, second })
  return (
    <>
      <span className={css.line}>{t('closing.signed', { edition, at, signed })}</span>
      {reopened && <span className={css.line}>{t('closing.reopenedBy', { ...reopened })}</span>}
    </>
  )
}
