import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { SchoolProvider, SchoolProviders } from '@/contract/providers'
import { isDay, plusDays, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { DateField } from '@/ui/DateField'
import { Empty } from '@/ui/Empty'
import { KeyValue } from '@/ui/KeyValue'
import { Sheet } from '@/ui/Sheet'
import { State } from '@/ui/State'
import { ReasonSheet } from '../ReasonSheet'
import { SendTrouble } from '../SendTrouble'
import '../service.scss'
import { amountText, daysText, licenceText, pricedText, providerSign } from './priceWords'
import { useSchoolProviders } from './schoolProvidersStore'

const A_YEAR = 365

/** 校外机构: the white list of the year with the prices filed, and the school's own agreements. */
export function SchoolProvidersBoard({ page }: { page: SchoolProviders }): ReactNode {
  const { over, show, end, isSending, sendTrouble } = useSchoolProviders()
  const listed = [...page.providers].sort((a, b) => Number(b.isListed) - Number(a.isListed))
  const named = listed.find(({ providerId }) => providerId === over?.providerId)
  if (listed.length === 0)
    return (
      <Empty icon="school" title="还没有登记的机构">
        机构由教育局登记、审核，列入白名单以后出现在这里。
      </Empty>
    )
  return (
    <>
      <View className="t-note ink-2">
        机构只能上非学科类的课，由教育局审核、列白名单、备案价格；学校登记合作协议。
      </View>
      <View className="service-cards">
        {listed.map((one) => (
          <ProviderCard key={one.providerId} provider={one} page={page} />
        ))}
      </View>
      {over?.is === 'agree' && named !== undefined && <AgreeSheet provider={named} today={page.today} />}
      {over?.is === 'end' && named !== undefined && (
        <ReasonSheet
          title={`提前终止和${named.name}的协议`}
          words="今天是最后一天，明天起不能再安排它的课和人。"
          act="终止协议"
          isSending={isSending}
          trouble={sendTrouble}
          onSend={(reason) => void end(over.providerId, over.agreementId, reason)}
          onClose={() => show(null)}
        />
      )}
    </>
  )
}

function ProviderCard({ provider, page }: { provider: SchoolProvider; page: SchoolProviders }): ReactNode {
  const show = useSchoolProviders((state) => state.show)
  const { providerId, name, isListed, lacks, prices, agreements, contact, phone } = provider
  const sign = providerSign(provider)
  const inForce = prices.filter(({ to }) => to === null || to >= page.today)
  return (
    <Card id={`provider-${providerId}`} className="service-card">
      <View className="row between">
        <View className="t-lead b grow">{name}</View>
        <Chip tone={sign.tone} icon={sign.icon}>
          {sign.word}
        </Chip>
      </View>
      <View className="t-note ink-2">
        {`${isListed ? '在本学年白名单' : '不在本学年白名单'}·${licenceText(provider)}`}
      </View>
      {lacks.length > 0 && (
        <View className="mt-2">
          <State icon="alert" tone="amber">
            {lacks[0] ?? ''}
          </State>
        </View>
      )}
      <View className="b mt-3">备案价格</View>
      {inForce.length === 0 ? (
        <View className="t-note ink-2">没有备案，不能收代收费。</View>
      ) : (
        <KeyValue rows={inForce.map((price) => ({ key: pricedText(price), value: amountText(price) }))} />
      )}
      <View className="b mt-3">合作协议</View>
      {agreements.length === 0 && <View className="t-note ink-2">还没有登记</View>}
      {agreements.map((one) => (
        <View key={one.id} className="row between mt-1">
          <View className="t-note ink-2 grow">
            {`${daysText(one)}${one.ended === null ? '' : `（提前终止：${one.ended.reason}）`}`}
          </View>
          {page.mayAgree && one.ended === null && one.to >= page.today && (
            <Button
              id={`end-${one.id}`}
              size="s"
              kind="quiet"
              label={`提前终止和${name}的协议`}
              onPress={() => show({ is: 'end', providerId, agreementId: one.id })}
            >
              终止
            </Button>
          )}
        </View>
      ))}
      <View className="t-note ink-3 mt-2">{`联系人 ${contact}，${phone}`}</View>
      {page.mayAgree && (
        <Button
          id={`agree-${providerId}`}
          className="mt-3"
          label={`登记和${name}的协议`}
          onPress={() => show({ is: 'agree', providerId })}
        >
          登记协议
        </Button>
      )}
    </Card>
  )
}

function AgreeSheet({ provider, today }: { provider: SchoolProvider; today: Day }): ReactNode {
  const { agree, show, isSending, sendTrouble } = useSchoolProviders()
  const [from, setFrom] = useState<Day>(today)
  const [to, setTo] = useState<Day>(plusDays(today, A_YEAR))
  return (
    <Sheet
      open
      title={`和${provider.name}的合作协议`}
      onClose={() => show(null)}
      foot={
        <Button
          id="agree-send"
          kind="primary"
          busy={isSending}
          why={to < from ? '结束的日子不能早于开始。' : undefined}
          onPress={() => void agree(provider.providerId, from, to)}
        >
          登记协议
        </Button>
      }
    >
      <View className="stack-3">
        <DateField id="agree-from" label="从哪天起" day={from} isDay={isDay} onDay={setFrom} />
        <DateField
          id="agree-to"
          label="到哪天为止（含当天）"
          day={to}
          from={today}
          isDay={isDay}
          onDay={setTo}
        />
      </View>
      <SendTrouble trouble={sendTrouble} />
    </Sheet>
  )
}
