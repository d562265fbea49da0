import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { DigestPage } from '@/contract/notice'
import type { PupilId } from '@/domain/ids'
import { clockTextAt, dayOf, dayWeekdayText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { DigestFigures } from './DigestFigures'
import { DigestTrouble } from './DigestTrouble'
import { DigestWeek } from './DigestWeek'
import { ExportDay } from './ExportDay'
import { LostNowCard } from './LostNowCard'
import { RootHash } from './RootHash'
import { TopUp } from './TopUp'
import { UnexplainedCard } from './UnexplainedCard'
import './DigestView.scss'

interface DigestViewProps {
  page: DigestPage
  /** A live digest does not carry the school's name. */
  schoolName: string
  onOpenChild: (pupilId: PupilId) => void
  onLook: () => void
}

/** 日报: the figures of the push, then who is behind each. */
export function DigestView({ page, schoolName, onOpenChild, onLook }: DigestViewProps): ReactNode {
  const { digest, live, inSchool, lost, week, grantsLeft } = page
  const isToday = digest.day === dayOf(serverNow())
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
        <DigestFigures figures={digest.figures} />
        <UnexplainedCard
          pupils={digest.unexplained}
          onOpen={onOpenChild}
          onLook={isToday ? onLook : undefined}
        />
        <DigestTrouble digest={digest} onOpen={onOpenChild} />
        <DigestWeek week={week} day={digest.day} isToday={isToday} />
        <Card flush>
          {digest.figures.explained > 0 && (
            <Cell
              id="explained"
              title="没来，已说明去向"
              end={<View className="b num">{digest.figures.explained} 人</View>}
              onPress={isToday ? onLook : undefined}
            />
          )}
          <Cell title="延时托管" end={<View className="b num">{digest.figures.lateCare} 人</View>} />
          {isToday && <Cell title="此刻还在校" end={<View className="b num">{inSchool} 人</View>} />}
          <TopUp left={grantsLeft} />
        </Card>
      </View>
      <RootHash hash={digest.rootHash} entryCount={digest.entryCount} />
      {process.env.TARO_ENV === 'h5' && !live && <ExportDay schoolId={digest.schoolId} day={digest.day} />}
    </>
  )
}
