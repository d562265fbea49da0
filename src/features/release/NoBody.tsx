import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { useRelease, WAIT_WORDS } from './releaseStore'
import { useWhoComes } from './whoComesStore'
import './release.scss'

/** One face for every refusal: the sentence for the guard, the sentence to say aloud, and who comes. */
export function NoCards({ say }: { say: string }): ReactNode {
  const schoolId = useRelease((state) => state.schoolId)
  const { load, notTold } = useWhoComes()
  useEffect(() => {
    if (schoolId !== null) void load(schoolId)
  }, [schoolId, load])
  return (
    <View className="stack-3">
      {say !== WAIT_WORDS && (
        <Card id="refusal">
          <View className="t-lead">{say}</View>
        </Card>
      )}
      <Card>
        <View className="t-note ink-2">请对来接的人说</View>
        <View className="t-title mt-1">{WAIT_WORDS}</View>
      </Card>
      <Leader />
      {notTold !== '' && (
        <Banner icon="offline" round id="not-told" title="还没有告诉值班领导，请打电话">
          {notTold}
        </Banner>
      )}
    </View>
  )
}

function Leader(): ReactNode {
  const leader = useWhoComes((state) => state.leader)
  if (leader === null) return null
  return (
    <Card tight id="who-comes">
      <View className="row">
        <Face name={leader.name} look={{ seed: leader.name, kind: 'adult' }} />
        <View className="grow rel-collector">
          <View className="b">值班领导 {leader.name}</View>
          <View className="t-note ink-2">请到校门来核对</View>
        </View>
      </View>
    </Card>
  )
}

interface NoFootProps {
  /** Still in school: can be checked another way. */
  canCheck: boolean
  onNext: () => void
}

export function NoFoot({ canCheck, onNext }: NoFootProps): ReactNode {
  const checkOtherwise = useRelease((state) => state.checkOtherwise)
  const leader = useWhoComes((state) => state.leader)
  const call = (phone: string) => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
  return (
    <>
      {leader !== null && (
        <Button id="call-leader" kind="primary" size="big" icon="phone" onPress={() => call(leader.phone)}>
          {`打给值班领导 ${leader.name}`}
        </Button>
      )}
      <Button
        id="next-one"
        {...(leader === null
          ? { kind: 'primary', size: 'big', icon: 'scan' }
          : { kind: 'quiet', className: 'mt-1' })}
        onPress={onNext}
      >
        接下一位
      </Button>
      {canCheck && (
        <Button id="check-otherwise" kind="quiet" className="mt-1" onPress={() => void checkOtherwise()}>
          换一种方式核对
        </Button>
      )}
    </>
  )
}
