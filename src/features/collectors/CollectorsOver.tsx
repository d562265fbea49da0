import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import type { CollectorsPage } from '@/contract/collectors'
import { dayOf } from '@/domain/time'
import { AddSheet, DelegateSheet } from './AdultSheet'
import { BarSheet } from './BarSheet'
import { CollectorSheet } from './CollectorSheet'
import { useCollectors } from './collectorsStore'
import { DelegationSheet } from './DelegationSheet'
import { SendTrouble } from './SendTrouble'

/** What lies over the page. */
export function CollectorsOver({ page }: { page: CollectorsPage }): ReactNode {
  const { over, isSending, open, askToBar } = useCollectors()
  switch (over?.is) {
    case undefined:
      return null
    case 'add':
      return <AddSheet />
    case 'delegate':
      return <DelegateSheet days={page.days} today={dayOf(serverNow())} />
    case 'bar':
      return (
        <BarSheet
          title="禁止一个人来接"
          note={`马上生效。他来接${page.pupil.name}时门岗不放行，值班领导会收到。另一位监护人只能由学校按法律文书办理。`}
          reasonHint="只有学校和监护人看得到"
          busy={isSending}
          trouble={<SendTrouble />}
          onBar={(name, reason) => void askToBar(name, reason)}
          onClose={() => open(null)}
        />
      )
    case 'one': {
      const who = page.collectors.find(({ id }) => id === over.collectorId)
      return who === undefined ? null : <CollectorSheet who={who} childName={page.pupil.name} />
    }
    case 'code':
      return <DelegationSheet delegationId={over.delegationId} code={over.code} />
    default:
      return over satisfies never
  }
}
