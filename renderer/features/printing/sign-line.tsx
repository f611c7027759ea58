/** Boxes to be signed by hand. Knows nobody. */
import css from './sign-line.module.css'

export function SignLine({ who }: Readonly<{ who: readonly string[] }>) {
  return (
    <ul className={css.line}>
      {who.map(each => (
        <li key={each} className={css.box}>
          {each}
        </li>
      ))}
    </ul>
  )
}
