import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useRelease, WAIT_WORDS } from './releaseStore'
import './release.scss'

/** One face for every refusal: the sentence for the guard, and the sentence to say aloud. */
export function NoCards({ say }: { say: string }): ReactNode {
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
    </View>
  )
}

interface NoFootProps {
  /** Still in school: can be checked another way. */
  canCheck: boolean
  onNext: () => void
}

export function NoFoot({ canCheck, onNext }: NoFootProps): ReactNode {
  const checkOtherwise = useRelease((state) => state.checkOtherwise)
  return (
    <>
      <Button id="next-one" kind="primary" size="big" icon="scan" onPress={onNext}>
        接下一位
      </Button>
      {canCheck && (
        <Button id="check-otherwise" kind="quiet" className="mt-1" onPress={checkOtherwise}>
          换一种方式核对
        </Button>
      )}
    </>
  )
}
