import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { MessagesCell } from '@/features/messages/MessagesCell'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'

/** The principal's way to the messages, and to what the office does: plan, calendar, enrolment. */
export function DeskLink(): ReactNode {
  return (
    <View className="mt-3">
      <Card flush>
        <MessagesCell />
        <Cell
          id="go-service"
          start={<Tile icon="shield" />}
          title="谁可以带课"
          note="审核校外人员，看谁缺材料、没培训"
          onPress={() => void Taro.navigateTo({ url: '/pages/service/list/index' })}
        />
        <Cell
          id="go-office"
          start={<Tile icon="doc" />}
          title="方案、校历和报名"
          note="和教务处看到的一样"
          onPress={() => void Taro.navigateTo({ url: '/pages/office/home/index' })}
        />
      </Card>
    </View>
  )
}
