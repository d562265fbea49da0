import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandGroup } from '@/contract/custody'
import type { PersonId, PupilId } from '@/domain/ids'
import { clockText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { showToast } from '@/ui/showToast'
import { ColleagueSheet } from './ColleagueSheet'
import { useHandover } from './handoverStore'
import { HealthLines } from './HealthLines'
import { NameGrid } from './NameGrid'
import './handover.scss'

interface GroupCardProps {
  group: HandGroup
  first: boolean
}

const keyOf = ({ to, what, startsAtMinute }: HandGroup): string => `${to}-${what}-${startsAtMinute}`
export const groupKey = keyOf

/** 交出: one tap for the whole group; names open to leave somebody out or to choose another colleague. */
export function GroupCard({ group, first }: GroupCardProps): ReactNode {
  const { to, toName, what, startsAtMinute, children } = group
  const { sending, offer } = useHandover()
  const [isOpen, setOpen] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const [leftOut, setLeftOut] = useState<PupilId[]>([])
  const going = children.map((child) => child.pupilId).filter((pupilId) => !leftOut.includes(pupilId))
  const give = async (receiver: PersonId, name: string) => {
    const count = await offer(receiver, name, going)
    if (count === null) return
    setLeftOut([])
    setOpen(false)
    showToast({ text: `已交出 ${count} 人，等${name}接手。接手前仍由您负责` })
  }
  return (
    <Card id={`group-${to}`}>
      <View className="row between">
        <View className="grow">
          <View className="t-title">{`${what} ${clockText(startsAtMinute)}`}</View>
          <View className="ink-2">{`${toName}·${children.length} 人`}</View>
        </View>
        <Button id={`names-${to}`} kind="quiet" size="s" onPress={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : '看名单'}
        </Button>
      </View>
      <HealthLines names={children} />
      {isOpen && (
        <>
          <View className="t-note ink-2 mt-2">不交的，按一下名字留下</View>
          <NameGrid
            names={children}
            off={(pupilId) => leftOut.includes(pupilId)}
            offWord="留下"
            onPress={({ pupilId }) =>
              setLeftOut(
                leftOut.includes(pupilId)
                  ? leftOut.filter((other) => other !== pupilId)
                  : [...leftOut, pupilId],
              )
            }
          />
          <Button id={`other-${to}`} kind="quiet" icon="users" onPress={() => setChoosing(true)}>
            交给别的老师
          </Button>
        </>
      )}
      <View className="mt-3">
        <Button
          id={`offer-${to}`}
          kind={first ? 'primary' : 'plain'}
          size={first ? 'big' : 'm'}
          busy={sending === to}
          why={going.length === 0 ? '一个孩子也没有选，请至少留一个打勾的名字。' : undefined}
          onPress={() => void give(to, toName)}
        >
          {`交出 ${going.length} 人`}
        </Button>
      </View>
      {isChoosing && (
        <ColleagueSheet
          count={going.length}
          onChoose={(colleague) => {
            setChoosing(false)
            void give(colleague.personId, colleague.name)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Card>
  )
}
