import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HealthPage } from '@/contract/health'
import { HEALTH_CONSENT, MOST_HEALTH_NOTES } from '@/domain/people/health'
import { clockTextAt, dayOf, dayText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { Face } from '@/ui/Face'
import { Section } from '@/ui/Section'
import { HealthNoteCard } from './HealthNoteCard'
import { useHealth } from './healthStore'

/** 健康提示 of one child: what is written down, and what is agreed to before it is. */
export function HealthScreen({ page }: { page: HealthPage }): ReactNode {
  const { notes, agreed, add, agree } = useHealth()
  const { pupil, saved, isUnreadable } = page
  return (
    <View className="stack-3">
      <View className="row gap-3">
        <Face
          name={pupil.name}
          look={{ seed: pupil.pupilId, kind: 'child', sex: pupil.gender === 'girl' ? 'f' : 'm' }}
        />
        <View className="grow">
          <View className="t-note ink-2">
            {pupil.name}·{pupil.homeroomName}
          </View>
          <View className="t-title">老师带孩子时要知道的</View>
        </View>
      </View>
      {isUnreadable && (
        <Banner id="health-unreadable" round icon="alert" title="以前写的现在读不出来">
          保存会换成这里新写的。也可以先问学校。
        </Banner>
      )}
      {saved !== null && (
        <View className="t-note ink-3">
          {`${saved.byName}写于${dayText(dayOf(saved.at))} ${clockTextAt(saved.at)}`}
        </View>
      )}
      {notes.map((note, index) => (
        <HealthNoteCard key={index} index={index} note={note} />
      ))}
      {notes.length < MOST_HEALTH_NOTES && (
        <Button id="add-health" icon="plus" onPress={add}>
          {notes.length === 0 ? '写一条，比如花生过敏' : '再写一条'}
        </Button>
      )}
      {notes.length > 0 && (
        <>
          <Section title="单独同意" />
          <Card>
            {HEALTH_CONSENT.map((line) => (
              <View key={line} className="ink-2">
                {line}
              </View>
            ))}
            <CheckRow id="agree-health" on={agreed} missing onChange={agree}>
              我看过了，同意为照看孩子保存和使用
            </CheckRow>
          </Card>
        </>
      )}
    </View>
  )
}
