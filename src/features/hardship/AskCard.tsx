import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { showLarge } from '@/cloud/pictures'
import type { HardshipAskView } from '@/contract/hardship'
import { hardshipKindText } from '@/domain/hardship/Hardship'
import { dayOf, longDayText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { Pictures } from '@/ui/Pictures'
import { ASK_LOOKS, grantText } from './hardshipWords'

/** One ask: what was handed in, by whom, and what became of it. */
export function AskCard({ ask, children }: { ask: HardshipAskView; children?: ReactNode }): ReactNode {
  const { asked, said, grant, pictures } = ask
  const look = ASK_LOOKS[ask.state]
  const urls = pictures.map(({ url }) => url)
  const open = (key: string) => {
    const url = pictures.find(({ pictureId }) => pictureId === key)?.url
    if (url !== undefined) void showLarge(url, urls)
  }
  return (
    <Card>
      <View className="stack-2">
        <View className="row gap-2">
          <View className="t-title grow">
            {asked === null ? '内容现在读不出来' : hardshipKindText(asked.kind)}
          </View>
          <Chip tone={look.tone} icon={look.icon}>
            {look.word}
          </Chip>
        </View>
        {grant !== null && <View className="b">{grantText(grant)}</View>}
        {said !== null && said.reason !== '' && <View>{`学校说：${said.reason}`}</View>}
        {asked !== null && asked.words !== '' && <View className="ink-2">{asked.words}</View>}
        <View className="t-note ink-3">
          <View>{`${ask.byName}${ask.on === 'paper' ? '录入纸质申请' : '申请'}于${longDayText(dayOf(ask.at))}`}</View>
          <View>{`证明到${longDayText(ask.validUntil)}`}</View>
        </View>
        {pictures.length > 0 && (
          <Pictures
            id={`ask-${ask.id}`}
            label="证明照片"
            items={pictures.map(({ pictureId, url }) => ({ key: pictureId, src: url }))}
            onOpen={open}
          />
        )}
        {children}
      </View>
    </Card>
  )
}
