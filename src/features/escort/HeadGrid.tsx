import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { WalkChild } from '@/contract/escort'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { useWalks } from './walkStore'
import './escort.scss'

/** Everybody who should be here, by name: who is not seen is tapped. */
export function HeadGrid({ here }: { here: WalkChild[] }): ReactNode {
  const { unseen, tick } = useWalks()
  return (
    <View className="escort-heads">
      {here.map(({ pupilId, name, homeroomName }) => {
        const isOff = unseen.includes(pupilId)
        return (
          <Pressable
            key={pupilId}
            id={`head-${pupilId}`}
            role="checkbox"
            checked={!isOff}
            label={`${name}，${homeroomName}${isOff ? '，没见到' : ''}`}
            className={cx('escort-head', isOff && 'escort-head-off')}
            onPress={() => tick(pupilId)}
          >
            <Icon name={isOff ? 'x' : 'check'} size="s" className="escort-head-tick" />
            <View className="escort-head-name">{name}</View>
          </Pressable>
        )
      })}
    </View>
  )
}

export const headsSeen = (here: WalkChild[], unseen: readonly string[]): number =>
  here.filter((child) => !unseen.includes(child.pupilId)).length

/** Why the walk cannot go on while somebody is not seen. */
export function unseenWhy(here: WalkChild[], unseen: readonly string[]): string | undefined {
  const names = here.filter((child) => unseen.includes(child.pupilId)).map((child) => child.name)
  return names.length === 0
    ? undefined
    : `${names.join('、')}不在身边。请先找人；找不到，马上到「交接」里报告「没见到」。`
}
