/** Opens the windows. The only place that makes a BrowserWindow. */
import { BrowserWindow, type Rectangle } from 'electron'
import type { WindowRole } from '../../shared/contract/index.ts'
import type { Log } from '../platform/log.ts'
import { revivePage } from './revive-page.ts'
import { webPreferences } from './web-preferences.ts'
import type { WindowRegistry } from './window-registry.ts'

export type WindowTools = Readonly<{ registry: WindowRegistry; log: Log; preload: string; pageUrl(role: WindowRole): string }>

const titles: Readonly<Record<WindowRole, string>> = {
  operator: '讲评台',
  kiosk: '讲评台 · 评分',
  display: '讲评台 · 大屏',
  print: '讲评台 · 打印',
}

type Manner = Readonly<{
  /** Keeps the window over the whole screen: a kiosk of a real contest. Samples stay windowed. */
  fills?: boolean
  /** Nobody sees the window: it only prints. */
  isHidden?: boolean
  /** Borderless, with these bounds, and without taking the keyboard from whoever works at another window. */
  at?: Rectangle
  /** What the page finds after the question mark of its address. */
  query?: string
  /** What is done to the window before its page is loaded. */
  prepare?: (window: BrowserWindow) => void
}>

/** Comes back when the page is loaded. */
export async function openWindow(
  { registry, log, preload, pageUrl }: WindowTools,
  role: WindowRole,
  { fills = false, isHidden = false, at, query, prepare }: Manner = {},
): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    title: titles[role],
    kiosk: fills,
    show: !isHidden && at === undefined,
    backgroundColor: role === 'display' ? '#141311' : '#F7F3E9',
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload),
    ...(at === undefined ? {} : { ...at, frame: false, minWidth: 0, minHeight: 0 }),
  })
  registry.add(window.webContents, role)
  const { id } = window.webContents
  window.on('closed', () => registry.remove(id))
  revivePage(window.webContents, { log, role })
  prepare?.(window)
  if (at !== undefined) window.showInactive()
  await window.loadURL(query === undefined ? pageUrl(role) : `${pageUrl(role)}?${query}`)
  return window
}
