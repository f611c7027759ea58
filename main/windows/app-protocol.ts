/** The one origin of all windows: `app://lectern/…`, answered from the built files and nothing else, under one strict policy. */
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://lectern`

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Answers a request for a page's file. A path that leads out of the folder, or to a kind of file that no page has, is not found. */
export function pageResponder(folder: string): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const path = filePath(folder, url)
    const type = path && types[extname(path)]
    const body = path && type ? await readFile(path).catch(() => undefined) : undefined
    if (body === undefined || type === undefined || type === '') return new Response('not found', { status: 404 })
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': type,
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  }
}

function filePath(folder: string, url: string): string | undefined {
  const { host, protocol, pathname } = new URL(url)
  if (`${protocol}//${host}` !== ORIGIN) return undefined
  try {
    const decoded = decodeURIComponent(pathname)
    const path = join(folder, decoded)
    return decoded.includes('\0') || decoded.includes('\\') || !path.startsWith(folder + sep) ? undefined : path
  } catch {
    // A broken escape names no file.
    return undefined
  }
}
