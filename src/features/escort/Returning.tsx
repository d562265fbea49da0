import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Walk, WalkChild } from '@/contract/escort'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { State } from '@/ui/State'
import type { WalkNow } from './walkNow'
import { useWalks } from './walkStore'
import { whereText } from './walkWords'

const WORDS: Record<'returning' | 'elsewhere' | 'done', string> = {
  returning: '站点都走完了，这些孩子没有人接，请带回学校',
  elsewhere: '现在没有这支路队的孩子在您身边',
  done: '这支路队走完了，辛苦了',
}

/** After the last stop: who still walks with me, or how each child went. */
export function Returned({ walk, now }: { walk: Walk; now: WalkNow }): ReactNode {
  if (now.is !== 'returning' && now.is !== 'elsewhere' && now.is !== 'done') return null
  const shown = now.is === 'returning' ? now.here : walk.children
  return (
    <>
      <View className="mt-4">
        <State
          icon={now.is === 'returning' ? 'walk' : 'info'}
          tone={now.is === 'returning' ? 'amber' : 'plain'}
        >
          {WORDS[now.is]}
        </State>
      </View>
      <Section title={now.is === 'returning' ? '跟您回学校' : '每个孩子'} end={`${shown.length} 人`} />
      <Card flush id="walk-children">
        {shown.map((child) => (
          <Cell
            key={child.pupilId}
            title={child.name}
            strong
            note={child.homeroomName}
            end={whereText(child)}
          />
        ))}
      </Card>
    </>
  )
}

export function ReturnFoot({ walk, here }: { walk: Walk; here: WalkChild[] }): ReactNode {
  const { sending, back } = useWalks()
  return (
    <Button
      id="back"
      kind="primary"
      size="big"
      icon="school"
      busy={sending === 'back'}
      onPress={() => void back(walk)}
    >
      {`回到学校，还有 ${here.length} 人`}
    </Button>
  )
}
