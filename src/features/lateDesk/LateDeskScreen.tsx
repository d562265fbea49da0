import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateDesk, LateGranted, LateWaiting } from '@/contract/late'
import { clockText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { Face } from '@/ui/Face'
import { Section } from '@/ui/Section'
import { useLateDesk } from './lateDeskStore'
import { PendingCard } from './PendingCard'
import { RefuseSheet } from './RefuseSheet'

/** 延时班: what waits for a decision first, then who comes today. */
export function LateDeskScreen({ desk }: { desk: LateDesk }): ReactNode {
  const [refusing, setRefusing] = useState<LateWaiting | null>(null)
  const refused = useLateDesk((store) => store.refused)
  const { pending, granted, left, capacity } = desk
  return (
    <>
      <View className="t-note ink-2">
        {desk.teacherName}·{desk.venue}
      </View>
      <View id="late-seats" className="t-title">
        {left > 0 ? `今天还有 ${left} 个位置，共 ${capacity} 个` : `今天 ${capacity} 个位置都满了`}
      </View>
      {refused !== '' && refusing === null && (
        <View className="mt-3">
          <Banner id="desk-trouble" round icon="alert">
            {refused}
          </Banner>
        </View>
      )}
      {pending.length > 0 && (
        <Section
          title={`${pending.length} 件等您决定`}
          end={desk.leads || left > 0 ? undefined : '加位请值班领导'}
        />
      )}
      <View className="stack-3">
        {pending.map((child, index) => (
          <PendingCard
            key={`${child.day} ${child.pupilId}`}
            child={child}
            desk={desk}
            first={index === 0}
            onRefuse={() => setRefusing(child)}
          />
        ))}
      </View>
      <Section title="今天的延时班" end={`${granted.length} 人`} />
      {granted.length === 0 ? (
        <Empty icon="moon" title="今天还没有孩子">
          家长申请好了，或者电话登记之后，名单在这里。
        </Empty>
      ) : (
        <Card flush>
          {granted.map((child) => (
            <GrantedRow key={child.pupilId} child={child} />
          ))}
        </Card>
      )}
      <RefuseSheet child={refusing} onClose={() => setRefusing(null)} />
    </>
  )
}

function whereWords({ status, holderName }: LateGranted): string {
  if (status === 'held') return `在${holderName ?? '老师'}身边`
  if (status === 'released') return '已离校'
  if (status === 'leave') return '请假'
  return status === 'absent' ? '没点到' : '还没点名'
}

function GrantedRow({ child }: { child: LateGranted }): ReactNode {
  const { pupilId, name, gender, homeroomName, untilMinute, collectorText, extra, caller } = child
  const facts = [homeroomName, `${collectorText} 接`, caller === null ? '' : `${caller}来电登记`]
  return (
    <Cell
      id={`late-child-${pupilId}`}
      strong
      start={<Face name={name} look={{ seed: pupilId, kind: 'child', sex: gender === 'girl' ? 'f' : 'm' }} />}
      title={`${name} ${clockText(untilMinute)}`}
      note={facts.filter((fact) => fact !== '').join('·')}
      end={
        extra ? (
          <Chip tone="amber" icon="plus">
            加位
          </Chip>
        ) : (
          whereWords(child)
        )
      }
    />
  )
}
