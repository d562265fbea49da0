import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Track } from '@/ui/Track'
import { progressText } from './rosterWords'
import { useRoster } from './rosterStore'

/** A file on its way up, or a run on its way through: how much of how much. */
export function RunProgress(): ReactNode {
  const { doing, sent, progress } = useRoster()
  if (progress !== null && progress.state === 'running')
    return (
      <Bar
        words={progressText(progress)}
        note="可以离开这一页，会自己做完。"
        done={progress.done}
        all={progress.all}
      />
    )
  if (doing === 'sending')
    return (
      <Bar
        words={sent.all > 0 && sent.done === sent.all ? '正在读表格' : '正在上传'}
        note="身份证号、电话、住址这些列不会留下。"
        done={sent.done}
        all={Math.max(1, sent.all)}
      />
    )
  return null
}

function Bar({
  words,
  note,
  done,
  all,
}: {
  words: string
  note: string
  done: number
  all: number
}): ReactNode {
  return (
    <Card id="roster-progress">
      <View className="b">{words}</View>
      <View className="mt-2">
        <Track label={words} total={all} parts={[{ value: done, tone: 'green' }]} />
      </View>
      <View className="t-note ink-2 mt-2">{note}</View>
    </Card>
  )
}
