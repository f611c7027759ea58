// An application's own scheme in Chromium's clothes, and back. Chromium drops an unknown scheme before anyone can answer for it, so
// app://lectern/x travels as http://lectern.app.localhost/x (a secure context) and is answered before any network. Main sees app:// only.

export const schemes = new Set<string>()

export function toChromium(url: string): string {
  const { protocol = '', host = '' } = URL.parse(url) ?? {}
  const scheme = protocol.slice(0, -1)
  return schemes.has(scheme) ? `http://${host}.${scheme}.localhost${url.slice(`${scheme}://${host}`.length)}` : url
}

export function toElectron(url: string): string {
  return url.replace(/^http:\/\/([^/]*)\.([a-z-]+)\.localhost(?=[/?#]|$)/, (all, host, scheme) =>
    schemes.has(scheme) ? `${scheme}://${host}` : all,
  )
}
