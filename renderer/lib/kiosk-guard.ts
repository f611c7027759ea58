/** Keeps a kiosk's page to itself: stops the keys, clicks, gestures and drops that lead out of it. Knows no screen. */
import { isAllowedKey } from '../../shared/domain/kiosk-keys.ts'

const stop = (event: Event) => {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Each listens before everything else on the page; what it does not stop is none of its business. */
const watched: Readonly<Record<string, (event: Event) => void>> = {
  keydown: event => {
    const { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event as KeyboardEvent
    if (!isAllowedKey({ key, ctrl, alt, shift, meta, inField: isField(event.target) })) stop(event)
  },
  contextmenu: stop,
  dragstart: stop,
  dragover: stop,
  drop: stop,
  auxclick: stop,
  // A middle click scrolls by itself, opens links, and pastes on Linux.
  mousedown: event => (event as MouseEvent).button === 1 && stop(event),
  // A pinch on a touchpad comes as a wheel with Ctrl.
  wheel: event => (event as WheelEvent).ctrlKey && stop(event),
  gesturestart: stop,
  gesturechange: stop,
  paste: event => ((event as ClipboardEvent).clipboardData?.files.length ?? 0) > 0 && stop(event),
}

/** Guards the page until the returned function is called. The page's own `print` and `close` do nothing meanwhile. */
export function guardKiosk(target: Window): () => void {
  // A wheel is passive on a window unless told otherwise, and could not be stopped. Fingers are held by styles/kiosk.css: a listener would
  // make every scroll wait for it.
  const options = { capture: true, passive: false }
  for (const [name, listener] of Object.entries(watched)) target.addEventListener(name, listener, options)
  const { print, close } = target
  Object.assign(target, { print: () => undefined, close: () => undefined })
  return () => {
    for (const [name, listener] of Object.entries(watched)) target.removeEventListener(name, listener, options)
    Object.assign(target, { print, close })
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea')
}
