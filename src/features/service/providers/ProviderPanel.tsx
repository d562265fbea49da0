import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ProviderPage } from '@/contract/providers'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { State } from '@/ui/State'
import { Switch } from '@/ui/Switch'
import { PaperList } from '../PaperList'
import { SendTrouble } from '../SendTrouble'
import { byText } from '../serviceWords'
import { VettingThread, Violations } from '../Vettings'
import { useCityService } from './cityStore'
import { amountText, daysText, licenceText, pricedText, providerSign } from './priceWords'
import { ProviderOverlay } from './ProviderOverlay'

/** Papers a provider shows; the agreement is each school's own. */
const PAPERS = ['qualification', 'no-record'] as const

/** One provider: licence, the bureau's word, white list, prices, papers, violations, agreements. */
export function ProviderPanel({ provider }: { provider: ProviderPage }): ReactNode {
  const { show, openPictures, over, sendTrouble } = useCityService()
  const { mayWrite, lacks, papers, vettings, violations } = provider
  const sign = providerSign(provider)
  return (
    <View id={`panel-${provider.providerId}`}>
      <Card tone={lacks.length === 0 ? 'green' : 'amber'}>
        <View className="t-title">{sign.word}</View>
        {lacks.map((why) => (
          <State key={why} icon="alert" tone="amber">
            {why}
          </State>
        ))}
        <View className="t-note ink-2 mt-1">{`${licenceText(provider)}·许可证号 ${provider.licenceNo}`}</View>
        <View className="t-note ink-2">{`联系人 ${provider.contact}，${provider.phone}`}</View>
      </Card>
      {over === null && <SendTrouble trouble={sendTrouble} />}
      {mayWrite && (
        <View className="row-top gap-2 mt-3">
          <Button id="vet-provider" kind="primary" onPress={() => show({ is: 'vet' })}>
            审核
          </Button>
          <Button id="edit-provider" onPress={() => show({ is: 'details', isNew: false })}>
            改登记
          </Button>
        </View>
      )}
      <WhiteList provider={provider} />
      <Prices provider={provider} />
      <Section title="审核" />
      <VettingThread vettings={vettings} sides={['bureau']} />
      <Section title="证件材料" />
      <PaperList
        needed={PAPERS}
        papers={papers}
        {...(mayWrite
          ? {
              onAdd: (kind) => show({ is: 'paper', kind }),
              onWithdraw: (paper) => show({ is: 'withdraw', paper }),
            }
          : {})}
        onPictures={({ id }) => void openPictures(id)}
      />
      <Section title="违规记录" end={violations.length === 0 ? '没有' : undefined} />
      {violations.length > 0 && (
        <Violations
          violations={violations}
          mayLift={() => mayWrite}
          onLift={({ id }) => show({ is: 'lift', violationId: id })}
        />
      )}
      {mayWrite && (
        <Button id="report-provider" kind="quiet" onPress={() => show({ is: 'violation' })}>
          记录违规
        </Button>
      )}
      <Agreements provider={provider} />
      {over !== null && !(over.is === 'details' && over.isNew) && (
        <ProviderOverlay provider={provider} over={over} />
      )}
    </View>
  )
}

function WhiteList({ provider: { years, mayWrite } }: { provider: ProviderPage }): ReactNode {
  const { show, setListed, isSending } = useCityService()
  return (
    <>
      <Section title="白名单" />
      <Card flush>
        {years.map(({ year, isListed, struck }) => (
          <Cell
            key={year}
            title={`${year} 学年`}
            note={
              isListed
                ? '在白名单里，学校可以合作'
                : struck === null
                  ? '不在白名单里'
                  : `已移出：${struck.reason}（${byText(struck)}）`
            }
            end={
              mayWrite ? (
                <Switch
                  id={`listed-${year}`}
                  label={`${year} 学年白名单`}
                  on={isListed}
                  onChange={(on) => {
                    if (isSending) return
                    if (on) void setListed(year, true, '')
                    else show({ is: 'strike', year })
                  }}
                />
              ) : undefined
            }
          />
        ))}
      </Card>
    </>
  )
}

function Prices({ provider: { prices, mayWrite } }: { provider: ProviderPage }): ReactNode {
  const show = useCityService((state) => state.show)
  const standing = prices.filter(({ withdrawn }) => withdrawn === null)
  const past = prices.filter(({ withdrawn }) => withdrawn !== null)
  return (
    <>
      <Section title="备案价格" end={standing.length === 0 ? '还没有，学校不能收代收费' : undefined} />
      <Card flush>
        {standing.map((price) => (
          <Cell
            key={price.id}
            id={`price-${price.id}`}
            title={`${pricedText(price)}·${amountText(price)}`}
            note={`${daysText(price)}·${byText(price)}备案`}
            end={
              mayWrite ? (
                <Button
                  id={`withdraw-price-${price.id}`}
                  size="s"
                  kind="quiet"
                  label={`撤销${pricedText(price)}的价格`}
                  onPress={() => show({ is: 'withdraw-price', priceId: price.id })}
                >
                  撤销
                </Button>
              ) : undefined
            }
          />
        ))}
        {past.map((price) => (
          <Cell
            key={price.id}
            title={<View className="ink-3">{`${pricedText(price)}·${amountText(price)}`}</View>}
            note={`已撤销：${price.withdrawn?.reason ?? ''}`}
          />
        ))}
      </Card>
      {mayWrite && (
        <Button id="add-price" icon="plus" className="mt-2" onPress={() => show({ is: 'price' })}>
          备案一个价格
        </Button>
      )}
    </>
  )
}

function Agreements({ provider: { agreements } }: { provider: ProviderPage }): ReactNode {
  if (agreements.length === 0) return null
  return (
    <>
      <Section title="学校的合作协议" end={`${agreements.length} 份`} />
      <Card flush>
        {agreements.map((one) => (
          <Cell
            key={one.id}
            title={one.schoolName}
            note={`${daysText(one)}${one.ended === null ? '' : `（提前终止：${one.ended.reason}）`}`}
          />
        ))}
      </Card>
    </>
  )
}
