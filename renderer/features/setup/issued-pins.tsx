/** The PINs that were just made, to be printed and cut apart. Closing forgets them, so only the button that says so closes. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './issued-pins.module.css'

type Props = Readonly<{ issued: ValueOf<'person.issue-pins'>; onClose: () => void }>

export function IssuedPins({ issued, onClose }: Props) {
  const { t } = useTranslation()
  /** Somebody tried to leave with Esc. */
  const [isHeld, setIsHeld] = useState(false)
  const actions = (
    <>
      <Button icon="print" onPress={() => globalThis.print()}>
        {t('common.actions.print')}
      </Button>
      <Button look="ink" onPress={onClose}>
        {t('setup.people.issuedDone')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={() => setIsHeld(true)}
      title={t('setup.people.issued')}
      lead={t('setup.people.issuedLead')}
      actions={actions}
      size="wide"
    >
      {isHeld && (
        <div className={css.held} data-no-print>
          <Notice tone="look" title={t('setup.people.issuedHeld')}>
            {t('setup.people.issuedHeldText')}
          </Notice>
        </div>
      )}
      <div className={css.list}>
        <DataTable
          caption={t('setup.people.issued')}
          columns={[
            { key: 'name', head: t('setup.people.name'), cell: ({ name }) => name },
            { key: 'pin', head: t('setup.people.pin'), numeric: true, strong: 'value', cell: ({ pin }) => pin },
          ]}
          rows={issued}
          rowKey={({ person }) => person}
          dense
        />
      </div>
    </Dialog>
  )
}
