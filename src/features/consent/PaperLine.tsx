import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PupilId } from '@/domain/ids'
import { Button } from '@/ui/Button'

/** Under where she is, of a guardian who said no: what goes by paper now, and where the word can be changed. */
export function PaperLine({ pupilId, onChange }: { pupilId: PupilId; onChange: () => void }): ReactNode {
  return (
    <View id={`on-paper-${pupilId}`} className="mt-3">
      <View className="t-note ink-2">
        您没有同意用手机收集孩子的信息：报名、延时托管、健康提示请到学校用纸质办理。
      </View>
      <Button id={`to-consent-${pupilId}`} size="s" className="mt-2" onPress={onChange}>
        改主意了
      </Button>
    </View>
  )
}
