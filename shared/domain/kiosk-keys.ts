/** Which keys a judge's kiosk lets through: what marking and typing need, and nothing else. Knows neither window nor page. */

/** A press as the page and the main process both can tell it; `key` as in KeyboardEvent. */
export type KeyPress = Readonly<{
  key: string
  ctrl: boolean
  alt: boolean
  shift: boolean
  meta: boolean
  /** The hand is in a text field. */
  inField: boolean
}>

/** Keys with a name that mark, move, or only change what another key means. F2, F4 and F9 are the sheet's own. */
const named = new Set(
  `Enter Tab Escape Backspace Delete Home End ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown F2 F4 F9
  Shift Control CapsLock NumLock AltGraph`.split(/\s+/),
)

/** What an input method, or a keyboard on the glass, says instead of a key. Stopping one would break Chinese. */
const ofInputMethods = new Set(
  `Process Unidentified Dead Compose Convert NonConvert Accept ModeChange FinalMode KanaMode KanjiMode HangulMode HanjaMode JunjaMode
  Eisu Hankaku Zenkaku ZenkakuHankaku Hiragana Katakana HiraganaKatakana Romaji Alphanumeric CodeInput AllCandidates SingleCandidate
  PreviousCandidate`.split(/\s+/),
)

/**
 * Whether a kiosk lets this key press reach the page and the browser. What is not listed is denied, so that a shortcut nobody thought of is too:
 * the other function keys, browser and media keys, and everything with Alt, with the Windows or Command key, or with Ctrl, except undo and redo
 * and, in a text field, select all and the clipboard.
 */
export function isAllowedKey({ key, ctrl, alt, shift, meta, inField }: KeyPress): boolean {
  if (ofInputMethods.has(key)) return true
  if (alt || meta) return false
  // A modifier alone, held down, says that it is held down.
  if (ctrl && key !== 'Control' && key !== 'Shift') return isAllowedWithCtrl(key.toLowerCase(), shift, inField)
  return isOneCharacter(key) || named.has(key)
}

function isAllowedWithCtrl(key: string, shift: boolean, inField: boolean): boolean {
  if (key === 'z') return true
  if (shift) return false
  return key === 'y' || (inField && ['a', 'c', 'x', 'v'].includes(key))
}

/** Whatever is typed as itself, from whichever plane of Unicode. */
function isOneCharacter(key: string): boolean {
  return [...key].length === 1
}
