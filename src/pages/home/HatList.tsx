import type { ReactNode } from 'react'
import { firstScreen, hatText, type Hat, type Identity } from '@/features/identity/identity'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import type { IconName } from '@/ui/iconNames'
import { Section } from '@/ui/Section'
import { Tile } from '@/ui/Tile'

const HAT_ICONS: Record<Hat, IconName> = {
  guardian: 'home',
  teacher: 'users',
  'duty-leader': 'shield',
  gate: 'gate',
  office: 'calendar',
  clinic: 'plus',
  finance: 'yuan',
  principal: 'chart',
  bureau: 'scale',
  inspector: 'eye',
}

interface HatListProps {
  choices: Identity[]
  current: Identity | null
  onChoose: (identity: Identity) => void
  onJoin: () => void
}

/** Who a person can be here. What is done at the desk says so and cannot be tapped. */
export function HatList({ choices, current, onChoose, onJoin }: HatListProps): ReactNode {
  if (choices.length === 0)
    return (
      <Empty
        icon="user"
        title="还没有绑定身份"
        act={
          <Button id="to-join-first" kind="primary" onPress={onJoin}>
            去绑定
          </Button>
        }
      >
        家长用班主任发的邀请码绑定孩子，教职工用学校办公室发的邀请码绑定任职。
      </Empty>
    )
  return (
    <>
      <Section title={choices.length > 1 ? '今天以谁的身份来？' : '我的身份'} />
      <Card flush>
        {choices.map((choice) => {
          const hasScreen = firstScreen(choice.hat) !== null
          const isCurrent = choice.hat === current?.hat && choice.schoolId === current.schoolId
          return (
            <Cell
              key={`${choice.hat}-${choice.schoolId ?? ''}`}
              id={`hat-${choice.hat}${choice.schoolId === null ? '' : `-${choice.schoolId}`}`}
              start={<Tile icon={HAT_ICONS[choice.hat]} tone={hasScreen ? 'green' : 'plain'} />}
              title={hatText(choice.hat)}
              strong
              note={hasScreen ? placeText(choice) : `${placeText(choice)}·请用电脑在网页上办理`}
              end={
                isCurrent ? (
                  <Chip tone="green" icon="check">
                    现在
                  </Chip>
                ) : undefined
              }
              onPress={hasScreen ? () => onChoose(choice) : undefined}
            />
          )
        })}
      </Card>
    </>
  )
}

const placeText = ({ hat, name, schoolName }: Identity): string =>
  hat === 'guardian' ? `${name}·看孩子、报名、接送` : `${name}·${schoolName === '' ? '全市' : schoolName}`
