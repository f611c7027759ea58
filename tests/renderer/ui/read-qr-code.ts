/** Reads a drawn QR code as a camera would: from the shape that is on the screen, not from what was meant. */
import { decodeQR } from 'qr/decode.js'

/** Pixels for each module: the reader finds no modules of one. */
const SCALE = 4

/** The modules that the path fills, row by row, with the light margin. */
export function modulesOf(svg: Element): readonly (readonly boolean[])[] {
  const side = Number(svg.getAttribute('viewBox')?.split(' ')[2])
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
  const path = svg.querySelector('path')?.getAttribute('d') ?? ''
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    if (width !== back) throw new Error(`not a rectangle: ${width} there, ${back} back`)
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return rows
}

export function readQrCode(svg: Element): string {
  const modules = modulesOf(svg)
  const side = modules.length * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const isDark = modules[Math.floor(pixel / side / SCALE)]?.[Math.floor((pixel % side) / SCALE)]
    if (isDark) data.fill(0, pixel * 4, pixel * 4 + 3)
  }
  return decodeQR({ width: side, height: side, data })
}
