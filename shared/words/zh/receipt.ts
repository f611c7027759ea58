/** What stands on the receipt of a sealed sheet. */
export const receipt = {
  name: '收据',
  qr: '收据的二维码',
  note: '可抄在纸上；组长处查到的应与此相同。',
} as const
