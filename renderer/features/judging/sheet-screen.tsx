/** The sheet: rubric left, the criterion in hand in the middle, pad and seal right. Composes its parts and turns keys into verbs. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { ScorePad } from '../../ui/score-pad.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { CriterionPanel } from './criterion-panel.tsx'
import { leaveSheet, openSheet, reviewWhenSettled, useJudging } from './judging-store.ts'
import { Ledger } from './ledger.tsx'
import { OwnTotals } from './own-totals.tsx'
import { SealReview } from './seal-review.tsx'
import { erase, inHand, isOpen, goOn as nextItem, shownMark, step, typeKey, useEditor } from './sheet-editor.ts'
import { SheetHead } from './sheet-head.tsx'
import { useSheetKeys } from './sheet-keys.ts'
import css from './sheet-screen.module.css'
import { nextToDo, openable } from './to-do.ts'
import { ValueBox } from './value-box.tsx'

export function SheetScreen({ sheet, judge }: Readonly<{ sheet: SheetInHand; judge: string }>) {
  const { t } = useTranslation()
  const panels = useJudging(state => (state.panels.state === 'ready' ? state.panels.value : []))
  const isReviewing = useJudging(state => state.isReviewing)
  const editor = useEditor()
  const sheets = openable(panels)
  const place = sheets.findIndex(({ id }) => id === sheet.id)
  const turn = (by: number) => {
    const next = sheets[place + by]
    if (next !== undefined) void openSheet(next.id)
  }
  const canWrite = isOpen(editor)
  // What is reviewed is what is on the disk: the review waits for the last key.
  const next = nextToDo(panels, sheet.id)
  const goOn = () => {
    if (canWrite) void reviewWhenSettled(sheet.id)
    else if (next !== undefined) void openSheet(next)
  }
  useSheetKeys({ onSeal: goOn, onTurn: turn, onLeave: () => void leaveSheet() }, !isReviewing)
  const criterion = inHand(editor)
  const missing = criteriaOf(sheet.rubric).filter(each => shownMark(editor, each.id) === undefined)
  return (
    <div className={css.screen}>
      <SheetHead sheet={sheet} judge={judge} index={place + 1} of={sheets.length} />
      <div className={css.body}>
        <section className={css.ledger} aria-label={t('judging.sheet.rubric')}>
          <Ledger sheet={sheet} />
          <OwnTotals sheet={sheet} />
        </section>
        <section className={css.desk}>
          {criterion && <CriterionPanel criterion={criterion} rubric={sheet.rubric} canWrite={canWrite} />}
          <div className={css.hand}>
            {criterion && <ValueBox criterion={criterion} />}
            <ScorePad
              onKey={typeKey}
              onErase={erase}
              onStep={step}
              step={criterion === undefined || criterion.kind === 'levels' ? 1000 : criterion.step}
              disabled={!canWrite || criterion?.kind === 'levels'}
            />
            <div className={css.moves}>
              <Button icon="up" onPress={() => nextItem(-1)}>
                {t('judging.sheet.previous')}
              </Button>
              <Button icon="down" onPress={() => nextItem(1)}>
                {t('judging.sheet.next')}
              </Button>
            </div>
          </div>
          <div className={css.sealing}>
            {canWrite ? (
              <>
                <p className={css.left}>
                  {missing.length === 0 ? t('judging.sheet.ready') : t('judging.sheet.left', { count: missing.length })}
                </p>
                <SealButton word={t('judging.sheet.seal')} ready={missing.length === 0} onPress={goOn} shortcut="F9" />
              </>
            ) : (
              <>
                <p className={css.closed}>{t('judging.sheet.closed')}</p>
                {next !== undefined && (
                  <Button look="ink" size="large" onPress={() => void openSheet(next)} shortcut="F9">
                    {t('judging.review.nextSheet')}
                  </Button>
                )}
              </>
            )}
          </div>
        </section>
      </div>
      <footer className={css.foot}>
        <Button look="bare" icon="ledger" shortcut="Esc" onPress={() => void leaveSheet()}>
          {t('judging.sheet.list')}
        </Button>
        <Button look="bare" icon="left" shortcut="PgUp" disabled={place <= 0} onPress={() => turn(-1)}>
          {t('judging.sheet.turnBack')}
        </Button>
        <Button look="bare" icon="right" shortcut="PgDn" disabled={place + 1 >= sheets.length} onPress={() => turn(1)}>
          {t('judging.sheet.turnOn')}
        </Button>
        <span className={css.hints}>
          {t('judging.sheet.keys')}　<KeyCap>Enter</KeyCap> {t('judging.sheet.next')}
        </span>
      </footer>
      {isReviewing && <SealReview sheet={sheet} marks={editor.marks} />}
    </div>
  )
}
