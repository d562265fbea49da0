import { useState, type ReactNode } from 'react'
import type { ServiceTask } from '@/domain/service/serviceTasks'
import { sideText } from '@/domain/service/serviceWords'
import { longDayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { leftText, STAGE_SIGN } from './serviceWords'

const FOLDED_MOST = 4

interface WorkListProps {
  tasks: readonly ServiceTask[]
  onOpen: (task: ServiceTask) => void
}

const keyOf = ({ schoolId, personId, providerId, key }: ServiceTask): string =>
  [schoolId ?? '', personId ?? providerId ?? '', key].join('-')

/** 30 天内到期: what is work before it stops a lesson. */
export function WorkList({ tasks, onOpen }: WorkListProps): ReactNode {
  const [isUnfolded, setUnfolded] = useState(false)
  if (tasks.length === 0) return null
  const shown = isUnfolded ? tasks : tasks.slice(0, FOLDED_MOST)
  return (
    <>
      <Section title="30 天内到期" end={`${tasks.length} 件`} />
      <Card flush id="service-work">
        {shown.map((task) => {
          const { icon, tone } = STAGE_SIGN[task.stage]
          return (
            <Cell
              key={keyOf(task)}
              id={`task-${keyOf(task)}`}
              strong
              title={`${task.name}·${task.what}`}
              note={`${longDayText(task.on)}到期，由${sideText(task.side)}办`}
              end={
                <Chip tone={tone} icon={icon}>
                  {leftText(task.daysLeft)}
                </Chip>
              }
              onPress={() => onOpen(task)}
            />
          )
        })}
      </Card>
      {tasks.length > shown.length && (
        <Button id="more-work" size="s" kind="quiet" onPress={() => setUnfolded(true)}>
          {`看全部 ${tasks.length} 件`}
        </Button>
      )}
    </>
  )
}
