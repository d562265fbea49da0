import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import { MODE_TEXT, ROUND_TEXT } from '@/domain/plan/changes/words'
import { serverNow } from '@/cloud/serverClock'
import type { PlanDesk } from '@/contract/plan'
import { windowState, type EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import type { PlanContent } from '@/domain/plan/Plan'
import { atMinute, dayOf, momentText, plusDays } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { NumberField } from '@/ui/NumberField'
import { freeId, putOfferHours, putWindow } from './edits'
import { isWritable, usePlan } from './planStore'

const OPENS_AT_MINUTE = 12 * 60
const CLOSES_AT_MINUTE = 18 * 60
const DAYS_AHEAD = 7
const DAYS_OPEN = 3

const STATE_CHIP = {
  'not-open': { word: '还没开始', tone: 'plain', icon: 'clock' },
  open: { word: '正在报名', tone: 'green', icon: 'check-circle' },
  closed: { word: '已截止', tone: 'plain', icon: 'lock' },
} as const

function newWindow(plan: PlanDesk, content: PlanContent): EnrolmentWindow {
  const first = plusDays(dayOf(serverNow()), DAYS_AHEAD)
  return {
    id: freeId(
      'w',
      content.windows.map((window) => window.id),
    ),
    name: content.windows.length === 0 ? '第一轮' : '补报',
    round: content.windows.length === 0 ? 'main' : 'supplement',
    mode: 'first-come',
    grades: plan.ground.grades,
    opensAt: atMinute(first, OPENS_AT_MINUTE),
    closesAt: atMinute(plusDays(first, DAYS_OPEN), CLOSES_AT_MINUTE),
    publicNumber: null,
  }
}

/** 报名窗口, in the order they open. */
export function WindowsTab({ plan, content }: { plan: PlanDesk; content: PlanContent }): ReactNode {
  const { edit, show } = usePlan()
  const windows = [...content.windows].sort((a, b) => a.opensAt - b.opensAt)
  const add = () => {
    const window = newWindow(plan, content)
    edit(putWindow(window))
    show('windows', { kind: 'window', id: window.id })
  }
  return (
    <View className="stack-3">
      {windows.length === 0 && (
        <Empty icon="enrol" title="还没有报名窗口">
          写好哪些年级、什么时候报、先报先得还是抽签。到时间会自己打开、自己截止。
        </Empty>
      )}
      {windows.length > 0 && (
        <Card flush>
          {windows.map((window) => {
            const chip = STATE_CHIP[windowState(window, serverNow())]
            return (
              <Cell
                key={window.id}
                id={`window-${window.id}`}
                title={window.name}
                strong
                note={`${ROUND_TEXT[window.round]}·${MODE_TEXT[window.mode]}，${gradeRunsText(window.grades)}，${momentText(window.opensAt)} 到 ${momentText(window.closesAt)}`}
                end={
                  <Chip tone={chip.tone} icon={chip.icon}>
                    {chip.word}
                  </Chip>
                }
                onPress={() => show('windows', { kind: 'window', id: window.id })}
              />
            )
          })}
        </Card>
      )}
      {isWritable(plan) && (
        <Button id="add-window" icon="plus" onPress={add}>
          加一个报名窗口
        </Button>
      )}
      <Card>
        <NumberField
          id="offer-hours"
          label="候补轮到后，名额保留几小时"
          value={content.offerHours}
          min={1}
          max={168}
          hint="过了时间没有接受，就轮到下一位"
          onValue={(hours) => edit(putOfferHours(hours))}
        />
      </Card>
    </View>
  )
}
