// Every request that a page makes, paused by Chromium: may the page navigate there, may it load that, and who answers?
import { toElectron } from './addresses.ts'
import type { Params } from './devtools-pipe.ts'
import { rules, schemeHandlers } from './session.ts'
import type { PageContents } from './web-contents.ts'

export async function answerRequest(page: PageContents, { requestId, request, frameId, resourceType }: Params) {
  const url = toElectron(request.url)
  const isPage = resourceType === 'Document'
  const isMainFrame = isPage && frameId === page.target.frameId
  const refuse = (errorReason: string) => page.target.cdp('Fetch.failRequest', { requestId, errorReason })

  const isOurs = isMainFrame && request.url === page.expectedUrl
  if (isPage && !isOurs && isNavigationPrevented(page, url, isMainFrame)) return refuse('Aborted')
  if (await isCancelled(page, url, request.method, isMainFrame)) return refuse('BlockedByClient')
  const handler = schemeHandlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) return page.target.cdp('Fetch.continueRequest', { requestId })
  const response = await handler(new Request(url, { method: request.method, headers: request.headers, body: request.postData }))
  return page.target.cdp('Fetch.fulfillRequest', { requestId, ...(await toFulfilment(response)) })
}

function isNavigationPrevented(page: PageContents, url: string, isMainFrame: boolean): boolean {
  const details = { url, isMainFrame, isSameDocument: false }
  return page.isPrevented('will-frame-navigate', details) || (isMainFrame && page.isPrevented('will-navigate', details, url))
}

async function isCancelled(page: PageContents, url: string, method: string, isMainFrame: boolean): Promise<boolean> {
  const listener = rules.beforeRequest
  if (!listener) return false
  const details = { id: 0, url, method, webContentsId: page.id, resourceType: isMainFrame ? 'mainFrame' : 'other', referrer: '' } as const
  const answer = await new Promise<Electron.CallbackResponse>(resolve =>
    listener({ ...details, timestamp: Date.now(), uploadData: [] }, resolve),
  )
  return answer.cancel === true
}

async function toFulfilment(response: Response) {
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}
