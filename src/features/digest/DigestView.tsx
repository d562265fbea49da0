import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { DigestPage } from '@/contract/notice'
import type { PupilId } from '@/domain/ids'
import { clockTextAt, dayWeekdayText, schoolDayOf } from '@/domain/time'
import { Chip } from '@/ui/Chip'
import { behindFigure, type Behind } from './behindWhat'
import { ClassesSheet } from './ClassesSheet'
import { DigestFigures } from './DigestFigures'
import { DigestRest } from './DigestRest'
import { DigestTrouble } from './DigestTrouble'
import { DigestWeek } from './DigestWeek'
import { ExportDay } from './ExportDay'
import { LostNowCard } from './LostNowCard'
import { RootHash } from './RootHash'
import { UnexplainedCard } from './UnexplainedCard'
import { WaitingCard } from './WaitingCard'
import './DigestView.scss'

interface DigestViewProps {
  page: DigestPage
  /** A live digest does not carry the school's name. */
  schoolName: string
  onOpenChild: (pupilId: PupilId) => void
  onLook: () => void
  /** Only for those who may see what did not go out. */
  onFailures: (() => void) | undefined
}

/** 日报: the figures of the push, then who is behind each. */
export function DigestView({
  page,
  schoolName,
  onOpenChild,
  onLook,
  onFailures,
}: DigestViewProps): ReactNode {
  const [behind, setBehind] = useState<Behind | null>(null)
  const { digest, live, lost, week, yesterday, waiting } = page
  const isToday = digest.day === schoolDayOf(serverNow())
  const look = isToday ? onLook : undefined
  return (
    <>
      <View className="digest-head">
        <View>
          {digest.schoolName || schoolName}·{dayWeekdayText(digest.day)}
        </View>
        {live ? (
          <Chip icon="refresh">实时 {clockTextAt(digest.at)}</Chip>
        ) : (
          <View className="num">{clockTextAt(digest.at)} 更新</View>
        )}
      </View>
      <View className="stack-3">
        <LostNowCard pupils={lost} onOpen={onOpenChild} />
        <DigestFigures
          digest={digest}
          yesterday={yesterday}
          isToday={isToday}
          onLeave={() => setBehind('leave')}
        />
        <UnexplainedCard pupils={digest.unexplained} onOpen={onOpenChild} onLook={look} />
        <DigestTrouble
          digest={digest}
          onOpen={onOpenChild}
          onUncalled={() => setBehind('uncalled')}
          onFailures={onFailures}
        />
        <WaitingCard waiting={waiting} />
        <DigestWeek week={week} day={digest.day} isToday={isToday} />
        <DigestRest page={page} isToday={isToday} onBehind={setBehind} />
      </View>
      <RootHash hash={digest.rootHash} entryCount={digest.entryCount} />
      {process.env.TARO_ENV === 'h5' && !live && <ExportDay schoolId={digest.schoolId} day={digest.day} />}
      {behind !== null && (
        <ClassesSheet figure={behindFigure(digest, behind)} onClose={() => setBehind(null)} />
      )}
    </>
  )
}
