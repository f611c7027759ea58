/** The names to choose from, under the role that each holds; a long list can be searched. Knows no PIN. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/domain/person.ts'
import { isFound } from '../../lib/is-found.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import css from './name-list.module.css'
import type { SignInPerson } from './sign-in.tsx'

type Props = Readonly<{ people: readonly SignInPerson[]; roles: readonly Role[]; onChoose: (person: SignInPerson) => void }>
const manyNames = 16

export function NameList({ people, roles, onChoose }: Props) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const here = people.filter(person => person.roles.some(role => roles.includes(role)))
  const found = here.filter(({ name }) => isFound(wanted, [name]))
  const groups = roles.map(role => ({ role, people: found.filter(person => firstRole(person, roles) === role) }))
  if (here.length === 0) return <EmptyState icon="people" title={t('signIn.nobodyHere')} />
  return (
    <>
      <header className={css.head}>
        <h1 className={css.title}>{t('signIn.title')}</h1>
        {here.length > manyNames && (
          <div className={css.search}>
            <Field label={t('signIn.search')} value={wanted} onChange={setWanted} />
          </div>
        )}
      </header>
      {found.length === 0 && <p role="status">{t('signIn.nobody')}</p>}
      {groups
        .filter(group => group.people.length > 0)
        .map(group => (
          <section key={group.role} className={css.group}>
            <h2 className={css.role}>{t(`roles.${group.role}.name`)}</h2>
            <ul className={css.names}>
              {group.people.map(person => (
                <li key={person.id}>
                  <NameButton person={person} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

function NameButton({ person, onChoose }: Readonly<{ person: SignInPerson; onChoose: Props['onChoose'] }>) {
  const { t } = useTranslation()
  const note = useId()
  return (
    <button
      type="button"
      className={css.name}
      // The name alone is the button's name; that a PIN is wanting is said after it.
      aria-label={person.name}
      aria-describedby={person.hasPin ? undefined : note}
      onClick={() => onChoose(person)}
    >
      {person.name}
      {!person.hasPin && (
        <span id={note} className={css.note}>
          {t('signIn.noPin')}
        </span>
      )}
    </button>
  )
}

/** Somebody with several roles stands once, under the first that this window knows. */
function firstRole(person: SignInPerson, roles: readonly Role[]): Role | undefined {
  return roles.find(role => person.roles.includes(role))
}
