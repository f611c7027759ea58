/** The sheet: rubric left, the criterion in hand in the middle, pad and seal right. Composes its parts and turns keys into verbs. */
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyPanel, SheetInHand } from '../../../shared/contract/sheets.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ScorePad } from '../../ui/score-pad.tsx'
import { CommentDialog } from './comment-dialog.tsx'
import { CommentRow } from './comment-row.tsx'
import { CriterionPanel } from './criterion-panel.tsx'
import { commentOn, leaveSheet, openSheet, reviewWhenSettled, useJudging } from './judging-store.ts'
import { Ledger } from './ledger.tsx'
import { erase, isHeldBack, goOn as nextItem, step, typeKey } from './mark-typing.ts'
import { OwnTotals } from './own-totals.tsx'
import { ReadComments } from './read-comments.tsx'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { SavedLine } from './saved-line.tsx'
import { SealReview } from './seal-review.tsx'
import { Sealing } from './sealing.tsx'
import { SheetFoot } from './sheet-foot.tsx'
import { SheetHead } from './sheet-head.tsx'
import { inHand, isOpen, useEditor } from './sheet-in-hand.ts'
import { useSheetKeys } from './sheet-keys.ts'
import css from './sheet-screen.module.css'
import { nextToDo, openable } from './to-do.ts'
import { useLedgerPlan } from './use-ledger-plan.ts'
import { ValueBox } from './value-box.tsx'

// The same nothing every time: a new one would draw the screen again without end.
const noPanels: readonly MyPanel[] = []

type Props = Readonly<{ sheet: SheetInHand; judge: string; clock?: ReactNode }>

export function SheetScreen({ sheet, judge, clock }: Props) {
  const { t } = useTranslation()
  const panels = useJudging(state => (state.panels.state === 'ready' ? state.panels.value : noPanels))
  const { isReviewing, isCommenting, isOnTheWay, receipt } = useJudging()
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
  /** What leads away from the number in hand waits until it is one. */
  const unlessHeld = (verb: () => void) => () => isHeldBack() || verb()
  const answers = useRef<HTMLDivElement>(null)
  const isCovered = isReviewing || isCommenting || receipt !== undefined
  const verbs = {
    onSeal: unlessHeld(goOn),
    onTurn: (by: number) => unlessHeld(() => turn(by))(),
    onLeave: unlessHeld(() => void leaveSheet()),
    onAnswer: () => answers.current?.querySelector('button')?.focus(),
    onComment: unlessHeld(() => (canWrite || editor.comments.length > 0) && commentOn(true)),
    isWaiting: isOnTheWay,
  }
  useSheetKeys(verbs, !isCovered)
  const criterion = inHand(editor)
  const ledger = useRef<HTMLElement>(null)
  const plan = useLedgerPlan(ledger)
  return (
    <div className={css.screen}>
      <SheetHead sheet={sheet} index={place + 1} of={sheets.length} clock={clock} />
      {editor.refused?.criterion === null && <Notice tone="wrong" title={refusalSentence(t, editor.refused.refused)} />}
      <div className={css.body} data-plan={plan}>
        <section ref={ledger} className={css.ledger} aria-label={t('judging.sheet.rubric')}>
          <Ledger sheet={sheet} plan={plan} />
          {plan === 'open' && <OwnTotals sheet={sheet} />}
        </section>
        <section className={css.desk} aria-label={t('judging.sheet.inHand')}>
          {criterion && <CriterionPanel criterion={criterion} rubric={sheet.rubric} canWrite={canWrite} />}
          {criterion && (
            <div className={css.comment}>
              <CommentRow criterion={criterion} />
            </div>
          )}
          {criterion && <ValueBox criterion={criterion} answers={answers} />}
          {criterion?.kind !== 'levels' && (
            <div className={css.pad}>
              <ScorePad onKey={typeKey} onErase={erase} onStep={step} step={criterion?.step ?? 1000} disabled={!canWrite} />
            </div>
          )}
          <div className={css.moves}>
            <Button icon="up" onPress={() => nextItem(-1)}>
              {t('judging.sheet.previous')}
            </Button>
            <Button icon="down" onPress={() => nextItem(1)}>
              {t('judging.sheet.next')}
            </Button>
          </div>
          <Sealing sheet={sheet} next={next} onPress={verbs.onSeal} />
        </section>
      </div>
      <SheetFoot
        judge={judge}
        hasPrevious={place > 0}
        hasNext={place + 1 < sheets.length}
        isByLetters={criterion?.kind === 'levels'}
        onLeave={verbs.onLeave}
        onTurn={verbs.onTurn}
      />
      <SavedLine sheet={sheet} />
      {isReviewing && <SealReview sheet={sheet} />}
      {isCommenting && criterion && canWrite && <CommentDialog criterion={criterion} isCalibration={sheet.isCalibration} />}
      {isCommenting && !canWrite && <ReadComments sheet={sheet} />}
      {receipt && <ReceiptDialog sheet={sheet} receipt={receipt} panels={panels} next={next} />}
    </div>
  )
}
