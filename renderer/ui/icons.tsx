/** One of our own line icons, in the colour and size of the text around it. Decoration only: the word beside it is what a screen reader says. */
import { type IconName, iconShapes } from './icon-shapes.ts'
import css from './icons.module.css'

export type { IconName }

type Props = Readonly<{ name: IconName; large?: boolean }>

export function Icon({ name, large = false }: Props) {
  const shape: { line?: string; fill?: string; cut?: string; dashed?: true } = iconShapes[name]
  return (
    <svg className={large ? `${css.icon} ${css.large}` : css.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shape.fill && <path className={css.fill} fillRule="evenodd" d={shape.fill} />}
      {shape.line && <path className={shape.dashed ? css.dashed : undefined} d={shape.line} />}
      {shape.cut && <path className={css.cut} d={shape.cut} />}
    </svg>
  )
}
