import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import type { ProviderPage } from '@/contract/providers'
import { paperKindText } from '@/domain/service/serviceWords'
import { longDayText, schoolDayOf } from '@/domain/time'
import { PaperSheet } from '../PaperSheet'
import { ReasonSheet } from '../ReasonSheet'
import { VetSheet } from '../VetSheet'
import { ViolationSheet } from '../ViolationSheet'
import { useCityService, type CityOver } from './cityStore'
import { DetailsSheet } from './DetailsSheet'
import { PriceSheet } from './PriceSheet'

export function ProviderOverlay({ provider, over }: { provider: ProviderPage; over: CityOver }): ReactNode {
  const store = useCityService()
  const sending = { isSending: store.isSending, trouble: store.sendTrouble, onClose: () => store.show(null) }
  const today = schoolDayOf(serverNow())
  const { name, licenceUntil, papers } = provider
  switch (over.is) {
    case 'details':
      return <DetailsSheet provider={provider} today={today} />
    case 'paper':
      return (
        <PaperSheet
          key={over.kind}
          kind={over.kind}
          isRenewal={papers.some(({ kind, withdrawn }) => kind === over.kind && withdrawn === null)}
          onSend={store.savePaper}
          {...sending}
        />
      )
    case 'withdraw':
      return (
        <ReasonSheet
          title={`作废${name}的${paperKindText(over.paper.kind)}`}
          words="马上不算数，也看不到照片。登记过的仍留在档案里。"
          act="作废"
          onSend={(reason) => void store.withdrawPaper(over.paper.id, reason)}
          {...sending}
        />
      )
    case 'vet':
      return (
        <VetSheet
          name={name}
          today={today}
          lacks={licenceUntil < today ? `办学许可 ${longDayText(licenceUntil)}已到期，先登记新的许可。` : ''}
          onSend={(verdict) => void store.vet(verdict)}
          {...sending}
        />
      )
    case 'violation':
      return (
        <ViolationSheet
          name={name}
          today={today}
          onSend={(day, words) => void store.report(day, words)}
          {...sending}
        />
      )
    case 'lift':
      return (
        <ReasonSheet
          title={`解除${name}的违规记录`}
          words="解除以后学校可以再和它合作，记录仍留在档案里。"
          act="解除"
          onSend={(reason) => void store.lift(over.violationId, reason)}
          {...sending}
        />
      )
    case 'price':
      return <PriceSheet today={today} onSend={(form) => void store.filePrice(form)} {...sending} />
    case 'withdraw-price':
      return (
        <ReasonSheet
          title="撤销这个备案价格"
          words="马上不能再照这个价收费。用它的课，学校要改价或停课。"
          act="撤销价格"
          onSend={(reason) => void store.withdrawPrice(over.priceId, reason)}
          {...sending}
        />
      )
    case 'strike':
      return (
        <ReasonSheet
          title={`把${name}移出 ${over.year} 学年白名单`}
          words="马上生效：各校不能再安排它的课和人。"
          act="移出白名单"
          onSend={(reason) => void store.setListed(over.year, false, reason)}
          {...sending}
        />
      )
    default:
      return over satisfies never
  }
}
