import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { SchoolId } from '@/domain/ids'
import { useReaders } from '@/features/digest/readersStore'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'
import { DeskLink } from '../DeskLink'

/** What only the principal goes on to: the late room, the settings of the digest, and the office's desk. */
export function DigestLinks({ schoolId }: { schoolId: SchoolId }): ReactNode {
  const open = useReaders((readers) => readers.open)
  return (
    <>
      <View className="mt-3">
        <Card flush>
          <Cell
            id="late-desk"
            start={<Tile icon="moon" />}
            title="延时班"
            note="今天谁留下，谁在等答复"
            onPress={() => void Taro.navigateTo({ url: '/pages/teacher/late/index' })}
          />
          <Cell
            id="digest-settings"
            start={<Tile icon="bell" />}
            title="日报设置"
            note="几点推送，还发给谁，外出时谁代收"
            onPress={() => void open(schoolId)}
          />
          <Cell
            id="to-audit"
            start={<Tile icon="eye" />}
            title="操作记录"
            note="谁做了什么，谁看了什么"
            onPress={() => void Taro.navigateTo({ url: '/pages/people/audit/index' })}
          />
        </Card>
      </View>
      <DeskLink />
    </>
  )
}
