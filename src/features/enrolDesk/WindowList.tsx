import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import type { DeskWindow } from '@/contract/draw'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import { momentText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'

const STATE_CHIP = {
  'not-open': { word: '还没开始', tone: 'plain', icon: 'clock' },
  open: { word: '正在报名', tone: 'green', icon: 'check-circle' },
  closed: { word: '已截止', tone: 'plain', icon: 'lock' },
} as const

/** When who may sign up, and how. */
export function WindowList({ windows }: { windows: DeskWindow[] }): ReactNode {
  if (windows.length === 0)
    return (
      <Empty icon="enrol" title="还没有报名窗口">
        在方案的「报名」里写好窗口，公布以后到时间自己打开。
      </Empty>
    )
  return (
    <Card flush>
      {windows.map((window) => {
        const chip = STATE_CHIP[windowState(window, serverNow())]
        return (
          <Cell
            key={window.windowId}
            id={`window-${window.windowId}`}
            title={window.name}
            strong
            note={`${window.mode === 'draw' ? '填志愿抽签' : '先报先得'}，${gradeRunsText(window.grades)}，${momentText(window.opensAt)} 到 ${momentText(window.closesAt)}`}
            end={
              <Chip tone={chip.tone} icon={chip.icon}>
                {chip.word}
              </Chip>
            }
          />
        )
      })}
    </Card>
  )
}
