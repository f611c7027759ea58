/** One line per call. A call without a handler, or with a handler of the wrong kind, does not compile. */
import { accept, refuse } from '../../shared/answer.ts'
import type { Contract, Input, NameOf, Reply } from '../../shared/contract/index.ts'
import type { WriteUnit } from '../data/write-unit.ts'
import { closeAlert } from '../services/alerts/close-alert.ts'
import { listAlerts } from '../services/alerts/list-alerts.ts'
import type { AtContest, LocalWriter, Seat, SignedIn, StoreReader } from '../services/callers.ts'
import { readClock, setClock } from '../services/clocks/keep-clock.ts'
import { checkRoster, chooseContest, listPresets, listRecent, showExampleRoster } from '../services/contests/choose-contest.ts'
import { createContest } from '../services/contests/create-contest.ts'
import { closeContest, shown } from '../services/contests/open-contest.ts'
import { askConfirmation, giveConfirmation } from '../services/days/ask-confirmation.ts'
import { giveFloor, readFloor } from '../services/days/give-floor.ts'
import { readCalibration } from '../services/days/read-calibration.ts'
import { declineChange, listChanges, requestChange } from '../services/days/request-change.ts'
import type { Desk, Opened } from '../services/desk.ts'
import { beginReveal, coverDisplay, setDisplay, stepReveal } from '../services/displays/choose-display.ts'
import { closeDisplay, openDisplay } from '../services/displays/open-display.ts'
import { readDisplay } from '../services/displays/read-display.ts'
import { peekDisplay, previewDisplay, showDisplay } from '../services/displays/show-display.ts'
import { exportRules } from '../services/exports/export-rules.ts'
import { exportWorkbooks } from '../services/exports/export-workbooks.ts'
import { revealFile } from '../services/exports/reveal-file.ts'
import { confirmProposal, declineProposal, listProposals } from '../services/halls/decide-proposal.ts'
import { changeOrder, noteAttendance } from '../services/halls/note-attendance.ts'
import { pressClock } from '../services/halls/press-clock.ts'
import { chooseHall, listHalls, readHall } from '../services/halls/read-hall.ts'
import { closeKiosk } from '../services/kiosks/close-kiosk.ts'
import { attachPaper } from '../services/papers/attach-paper.ts'
import { comparePaper } from '../services/papers/compare-paper.ts'
import { decidePaper, sendPaperBack } from '../services/papers/decide-paper.ts'
import { findPaper } from '../services/papers/find-paper.ts'
import { keyPaper } from '../services/papers/key-paper.ts'
import { listPaperPanels, listPapers } from '../services/papers/list-papers.ts'
import { openPaper } from '../services/papers/open-paper.ts'
import { readTranscription } from '../services/papers/read-transcription.ts'
import { readPicture, revealAttachment } from '../services/papers/show-attachment.ts'
import { listPrintPanels } from '../services/prints/list-print-panels.ts'
import { makePrint } from '../services/prints/make-print.ts'
import { hearReady, showJob } from '../services/prints/show-job.ts'
import { acceptSealed } from '../services/reconciling/accept-sealed.ts'
import { askQuestions } from '../services/reconciling/ask-questions.ts'
import { callDiscussion } from '../services/reconciling/call-discussion.ts'
import { certifyPanel } from '../services/reconciling/certify-panel.ts'
import { acceptSheet, declareMissing, reinstateSheet, returnSheet } from '../services/reconciling/decide-sheet.ts'
import { decideStop, listRemedies } from '../services/reconciling/decide-stop.ts'
import { decideTie } from '../services/reconciling/decide-tie.ts'
import { appealPenalty, listPenalties, recordPenalty, rulePenalty, withdrawPenalty } from '../services/reconciling/keep-penalties.ts'
import { previewPanel } from '../services/reconciling/preview-panel.ts'
import { readEditions } from '../services/reconciling/read-editions.ts'
import { readEntry } from '../services/reconciling/read-entry.ts'
import { readProgress } from '../services/reconciling/read-progress.ts'
import { readSheet } from '../services/reconciling/read-sheet.ts'
import { reopenPanel } from '../services/reconciling/reopen-panel.ts'
import { decideLine } from '../services/results/decide-line.ts'
import { readOwnResults } from '../services/results/read-results.ts'
import { listSamplePins, openSample } from '../services/samples/open-sample.ts'
import { readPreferences, setPreferences } from '../services/sessions/keep-preferences.ts'
import { listOverseers } from '../services/sessions/list-overseers.ts'
import { listWitnesses } from '../services/sessions/list-witnesses.ts'
import { issuePins, listSignIns, readSession, setPin, signIn, signOut } from '../services/sessions/sign-in.ts'
import { amendRules } from '../services/setup/amend-rules.ts'
import { declareRecusal } from '../services/setup/declare-recusal.ts'
import { defineRules } from '../services/setup/define-rules.ts'
import { freezeRules } from '../services/setup/freeze-rules.ts'
import { previewRules } from '../services/setup/preview-rules.ts'
import { readRules } from '../services/setup/read-rules-document.ts'
import { readEntries, readOverview, readPeople, readTrack } from '../services/setup/read-setup.ts'
import { setAnchor } from '../services/setup/set-anchor.ts'
import { keepMyPlace, readPlace } from '../services/sheets/keep-place.ts'
import { listMySheets } from '../services/sheets/list-my-sheets.ts'
import { clearDraft, commentDraft, markDraft, redoDraft, undoDraft } from '../services/sheets/mark-draft.ts'
import { openSheet } from '../services/sheets/open-sheet.ts'
import { sealSheet } from '../services/sheets/seal-sheet.ts'
import { askLines } from '../services/statistics/ask-lines.ts'
import { readPanelFigures } from '../services/statistics/read-panel-figures.ts'

type ForAnyone = { [N in keyof Contract]: Contract[N]['roles'] extends 'anyone' ? N : never }[keyof Contract]
/** A task that anyone may ask for, contest or no contest. */
type Asked = Readonly<{ seat: Seat; opened: Opened | undefined }>

type Queries = { [N in NameOf<'query'>]: (reader: StoreReader & (N extends ForAnyone ? unknown : SignedIn), input: Input<N>) => Reply<N> }
type Commands = { [N in NameOf<'command'>]: (unit: WriteUnit, input: Input<N>) => Reply<N> }
type Notes = { [N in NameOf<'note'>]: (writer: LocalWriter, input: Input<N>) => Reply<N> }
type Tasks = { [N in NameOf<'task'>]: (desk: Desk, by: N extends ForAnyone ? Asked : AtContest, input: Input<N>) => Promise<Reply<N>> }

export const queries: Queries = {
  'calibration.read': readCalibration,
  'alert.list': listAlerts,
  'change.list': listChanges,
  'clock.read': readClock,
  'contest.overview': readOverview,
  'display.peek': peekDisplay,
  'display.preview': previewDisplay,
  'display.read': readDisplay,
  'display.show': showDisplay,
  'entry.at-hand': readEntry,
  'entry.list': readEntries,
  'floor.read': readFloor,
  'hall.panels': listHalls,
  'hall.read': readHall,
  'panel.editions': readEditions,
  'panel.overseers': listOverseers,
  'panel.preview': previewPanel,
  'panel.progress': readProgress,
  'panel.questions': askQuestions,
  'paper.compare': comparePaper,
  'paper.find': findPaper,
  'paper.list': listPapers,
  'paper.open': openPaper,
  'paper.panels': listPaperPanels,
  'paper.transcription': readTranscription,
  'penalty.list': listPenalties,
  'proposal.list': listProposals,
  'person.list': readPeople,
  'print.panels': listPrintPanels,
  'place.read': readPlace,
  'result.track': readOwnResults,
  'rules.preview': previewRules,
  'rules.read': readRules,
  'sample.pins': listSamplePins,
  'session.people': listSignIns,
  'sheet.mine': listMySheets,
  'sheet.open': openSheet,
  'sheet.read': readSheet,
  'statistic.panel': readPanelFigures,
  'stop.remedies': listRemedies,
  'person.witnesses': listWitnesses,
  'track.read': readTrack,
}

export const commands: Commands = {
  'alert.close': closeAlert,
  'change.decline': declineChange,
  'change.request': requestChange,
  'confirmation.ask': askConfirmation,
  'confirmation.give': giveConfirmation,
  'discussion.call': callDiscussion,
  'floor.give': giveFloor,
  'panel.set-anchor': setAnchor,
  'paper.decide': decidePaper,
  'paper.key': keyPaper,
  'paper.send-back': sendPaperBack,
  'order.change': changeOrder,
  'penalty.appeal': appealPenalty,
  'penalty.record': recordPenalty,
  'penalty.rule': rulePenalty,
  'proposal.confirm': confirmProposal,
  'proposal.decline': declineProposal,
  'penalty.withdraw': withdrawPenalty,
  'recusal.declare': declareRecusal,
  'rules.define': defineRules,
  'rules.freeze': freezeRules,
  'sheet.accept': acceptSheet,
  'sheet.declare-missing': declareMissing,
  'sheet.reinstate': reinstateSheet,
  'sheet.return': returnSheet,
}

export const notes: Notes = {
  'clock.set': setClock,
  'display.begin': beginReveal,
  'display.cover': coverDisplay,
  'display.set': setDisplay,
  'display.step': stepReveal,
  'draft.clear': clearDraft,
  'draft.comment': commentDraft,
  'draft.mark': markDraft,
  'draft.redo': redoDraft,
  'draft.undo': undoDraft,
  'hall.choose': chooseHall,
  'place.keep': keepMyPlace,
}

export const tasks: Tasks = {
  'contest.close': async desk => {
    closeContest(desk)
    desk.tools.announce('contest.changed')
    return accept(null)
  },
  'contest.create': (desk, _by, input) => createContest(desk, input),
  'contest.current': async (_desk, { opened }) => accept(opened === undefined ? null : shown(opened)),
  'contest.open': (desk, _by, input) => chooseContest(desk, input),
  'contest.recent': listRecent,
  'display.close': closeDisplay,
  'display.open': openDisplay,
  'export.reveal': revealFile,
  'export.workbook': exportWorkbooks,
  'kiosk.close': async (desk, { opened }, input) => (opened === undefined ? refuse('contest-closed') : closeKiosk(desk, opened, input)),
  'attendance.note': noteAttendance,
  'hall.press': pressClock,
  'panel.accept-sealed': acceptSealed,
  'panel.certify': certifyPanel,
  'panel.reopen': reopenPanel,
  'print.job': showJob,
  'print.make': makePrint,
  'print.ready': hearReady,
  'line.decide': decideLine,
  'paper.attach': attachPaper,
  'paper.picture': readPicture,
  'paper.reveal': revealAttachment,
  'person.issue-pins': issuePins,
  'person.set-pin': setPin,
  'preferences.read': readPreferences,
  'preferences.set': setPreferences,
  'preset.list': listPresets,
  'roster.check': (_desk, _by, input) => checkRoster(input),
  'roster.example': (_desk, _by, input) => showExampleRoster(input),
  'rules.amend': amendRules,
  'rules.export': exportRules,
  'sample.open': (desk, _by, input) => openSample(desk, input),
  'session.current': async (desk, { seat }) => readSession(desk, seat),
  'session.sign-in': async (desk, { seat, opened }, input) =>
    opened === undefined ? refuse('contest-closed') : signIn(desk, { opened, seat }, input),
  'session.sign-out': async (_desk, by) => signOut(by),
  'sheet.seal': sealSheet,
  'statistic.lines': askLines,
  'stop.decide': decideStop,
  'task.cancel': async desk => {
    desk.running?.abort()
    return accept(null)
  },
  'tie.decide': decideTie,
  'window.open-kiosk': async desk => {
    await desk.tools.openKiosk()
    return accept(null)
  },
}
