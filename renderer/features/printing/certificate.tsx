/** stub */
export function CertificatePage(_: unknown) {
  return null
}
