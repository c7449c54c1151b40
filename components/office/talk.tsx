import { useTranslations } from 'next-intl'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import classes from './office.module.css'

export interface Message {
  id: string
  side: 'licensee' | 'office'
  byName: string
  text: string
  at: number
}

/** What licensee and office have told each other about a request, oldest first. */
export function Talk({ messages }: { messages: readonly Message[] }) {
  const t = useTranslations('office.talk')
  if (messages.length === 0) return <p>{t('none')}</p>
  return (
    <ol className={classes.talk}>
      {messages.map((one) => (
        <li key={one.id}>
          <div className={classes.by}>
            <span>{t(one.side)}</span>
            <Person name={one.byName} />
            <Time at={one.at} />
          </div>
          <p>{one.text}</p>
        </li>
      ))}
    </ol>
  )
}
