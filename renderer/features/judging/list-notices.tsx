/** What holds for a whole panel before its rows are read: whose turn it is, the calibration lecture, and what is sealed together. */
import { useTranslation } from 'react-i18next'
import type { MyPanel } from '../../../shared/contract/sheets.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { openSheet } from './judging-store.ts'
import { useCellWords } from './list-cell.ts'
import { heldTogether } from './list-counts.ts'
import css from './list-notices.module.css'
import { isCalibrating } from './to-do.ts'

/** `isNamed`: there are several panels, and each says which it is. */
export function ListNotices({ panel, isNamed }: Readonly<{ panel: MyPanel; isNamed: boolean }>) {
  const { t } = useTranslation()
  const say = useName()
  const held = heldTogether(panel)
  return (
    <>
      {isNamed && (
        <h2 className={css.name}>
          {say(panel.track)} <span className={css.panel}>{panel.name}</span>
        </h2>
      )}
      {panel.calibration && isCalibrating(panel) && <Calibration panel={panel} lecture={panel.calibration} />}
      {(panel.floor !== null || held > 0) && (
        <div className={css.strip}>
          <OnFloor floor={panel.floor} entries={panel.entries} />
          {held > 0 && <p className={css.held}>{t('judging.list.holdBack', { count: held })}</p>}
        </div>
      )}
    </>
  )
}

/** Whose turn it is 当前上场. Whoever is called but is not among the judge's entries is nobody to wait for. */
function OnFloor({ floor, entries }: Pick<MyPanel, 'floor' | 'entries'>) {
  const { t } = useTranslation()
  if (floor === null) return null
  const number = floor.state === 'only' ? entries.find(({ entry }) => entry === floor.entry)?.number : undefined
  const closed = floor.state === 'all' ? t('judging.list.floor.all') : t('judging.list.floor.closed')
  return (
    <p className={css.floor} role="status">
      <Icon name="people" />
      {number === undefined ? closed : t('judging.list.floor.only', { number })}
    </p>
  )
}

function Calibration({ panel, lecture }: Readonly<{ panel: MyPanel; lecture: NonNullable<MyPanel['calibration']> }>) {
  const { t } = useTranslation()
  const say = useName()
  const wordsOf = useCellWords()
  const entry = { number: t('judging.list.calibration.number'), segment: null }
  return (
    <div className={css.calibration}>
      <Notice
        tone="look"
        title={t('judging.list.calibration.title', { title: lecture.title })}
        actions={lecture.sheets.map(sheet => {
          const words = wordsOf(panel, entry, sheet)
          const part = panel.parts.find(({ id }) => id === sheet.part)
          return (
            <Button
              key={sheet.id}
              icon={sheet.state === 'sealed' ? 'sealed' : 'go'}
              onPress={() => void openSheet(sheet.id)}
              label={words.label}
            >
              {part && say(part.name)} {words.state}
            </Button>
          )
        })}
      >
        {t('judging.list.calibration.text')}
      </Notice>
    </div>
  )
}
