import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { askAt } from '@/cloud/askAt'
import type { AbsenceView } from '@/contract/absence'
import type { Whereabouts } from '@/domain/attendance/Absence'
import { absenceState, answerText } from '@/domain/attendance/absenceWords'
import type { PupilId } from '@/domain/ids'
import { clockTextAt } from '@/domain/time'
import { a11y } from '@/ui/a11y'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { useAnswer } from './answerStore'
import { WhereAsk } from './WhereAsk'
import './absence.scss'

interface AskWhereProps {
  pupilId: PupilId
  name: string
  absence: AbsenceView
  /** The day has to be read again. */
  onAnswered: () => void
}

/** On top of the child's own card: where is she? Afterwards what was said, and a way to change it. */
export function AskWhere({ pupilId, name, absence, onAnswered }: AskWhereProps): ReactNode {
  const { sending, trouble, answer } = useAnswer()
  const [isChanging, setChanging] = useState(false)
  const asks = isChanging || (absence.answer === null && absence.closed === null)
  const say = async (where: Whereabouts, words: string) => {
    void askAt('answered-absence')
    const went = await answer(pupilId, where, words)
    if (went) setChanging(false)
    onAnswered()
  }
  return (
    <View
      id={`absence-${pupilId}`}
      className={cx('absence-ask', absence.closed !== null && 'absence-ask-told')}
    >
      <View className={cx('t-title', absence.closed === null && 'c-red')} {...a11y({ role: 'heading' })}>
        {absence.closed === null ? `点名没有见到 ${name}` : `${name}今天没来`}
      </View>
      <View className="t-note ink-2">
        {`${absence.lesson}·${clockTextAt(absence.at)}·${absence.missedBy}`}
      </View>
      {absence.answer !== null && <View className="mt-3 b">{answerText(absence.answer)}</View>}
      {(absence.answer !== null || absence.climbedAt !== null || absence.closed !== null) && (
        <View className="ink-2">{absenceState(absence)}</View>
      )}
      {asks ? (
        <View className="mt-3">
          <View className="t-lead b">孩子现在在哪里？</View>
          <WhereAsk
            of={pupilId}
            busy={sending === pupilId}
            onSay={(where, words) => void say(where, words)}
          />
        </View>
      ) : (
        <Button id={`change-where-${pupilId}`} size="s" className="mt-3" onPress={() => setChanging(true)}>
          改一下
        </Button>
      )}
      {trouble?.pupilId === pupilId && (
        <View className="mt-3">
          <Banner id={`absence-trouble-${pupilId}`} round icon="alert">
            {trouble.say}
          </Banner>
        </View>
      )}
    </View>
  )
}
