import { useState, type ReactNode } from 'react'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { asId, ID_PATTERN } from '@/domain/ids'
import { isDay } from '@/domain/time'
import { ChildRecord } from '@/features/childRecord/ChildRecord'
import { useChildRecord } from '@/features/childRecord/childRecordStore'
import { schoolFor } from '@/features/identity/identity'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

const openCollectors = (pupilId: string) =>
  void Taro.navigateTo({ url: `/pages/principal/collectors/index?pupilId=${pupilId}` })

export default function PrincipalChild(): ReactNode {
  const { state, record, trouble, offline, load } = useChildRecord()
  const [isLeader, setLeader] = useState(true)
  const { pupilId = '', day = '' } = useRouter().params
  const isNamed = ID_PATTERN.test(pupilId) && isDay(day)
  const read = async () => {
    const schoolId = await schoolFor(['principal', 'duty-leader'])
    setLeader(schoolId !== null)
    if (schoolId !== null && isNamed) await load({ schoolId, pupilId: asId<'Pupil'>(pupilId), day })
  }
  useDidShow(() => void read())
  if (!isNamed)
    return (
      <Screen title="责任链">
        <Empty icon="user" title="还没有选孩子">
          请从日报里点孩子的名字打开。
        </Empty>
      </Screen>
    )
  const shown = isLeader && record?.pupilId === pupilId && record.day === day ? record : null
  return (
    <Screen title="责任链">
      <Loaded
        state={isLeader ? state : 'failed'}
        hasContent={shown !== null}
        trouble={isLeader ? trouble : '您在这里没有校长或值班领导的身份。请在「我的身份」里换一个。'}
        offline={isLeader && offline}
        onRetry={() => void read()}
      >
        {shown !== null && <ChildRecord record={shown} />}
        {shown !== null && (
          <Button
            id="open-collectors"
            icon="users"
            className="mt-3"
            onPress={() => openCollectors(shown.pupilId)}
          >
            谁可以来接
          </Button>
        )}
      </Loaded>
    </Screen>
  )
}
