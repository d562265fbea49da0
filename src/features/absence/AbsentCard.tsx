import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { revealPhone } from '@/cloud/revealPhone'
import type { AbsentChild } from '@/contract/absence'
import type { Whereabouts } from '@/domain/attendance/Absence'
import { absenceState, answerText } from '@/domain/attendance/absenceWords'
import { seenText } from '@/domain/notice/acknowledge'
import { saidPhone } from '@/domain/people/phone'
import { clockTextAt } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { cx } from '@/ui/cx'
import { RingButton } from '@/ui/RingButton'
import { absenceSign } from './absenceSign'
import { useAbsences } from './absencesStore'
import { WhereAsk } from './WhereAsk'

interface AbsentCardProps {
  child: AbsentChild
  onVerify: (child: AbsentChild) => void
}

/** One child who did not come: who missed her, what was said, whom to call, what can be settled. */
export function AbsentCard({ child, onVerify }: AbsentCardProps): ReactNode {
  const { pupilId, name, homeroomName, lesson, at, missedBy, answer, closed } = child
  const refused = useAbsences((absences) => absences.refused)
  const sign = absenceSign(child)
  return (
    <Card id={`absent-${pupilId}`} tone={closed === null ? 'red' : 'plain'}>
      <View className="row between wrap">
        <View className="t-title">{name}</View>
        <Chip icon={sign.icon} tone={sign.tone} look={sign.tone === 'red' ? 'solid' : 'soft'}>
          {sign.word}
        </Chip>
      </View>
      <View className="t-note ink-2">
        {lesson.startsWith(homeroomName) ? lesson : `${homeroomName}·${lesson}`}
      </View>
      <View className="t-note ink-2">{`${clockTextAt(at)} ${missedBy}点名没有见到`}</View>
      {answer === null && closed === null && (
        <View id={`seen-${pupilId}`} className="t-note ink-2">
          {seenText(child.seenAt)}
        </View>
      )}
      {answer !== null && <View className="mt-2 b">{answerText(answer)}</View>}
      <View className={cx(answer === null && 'mt-2')}>{absenceState(child)}</View>
      {closed === null && <Ring child={child} />}
      <Acts child={child} onVerify={onVerify} />
      {refused?.pupilId === pupilId && (
        <View className="mt-3">
          <Banner id={`absent-refused-${pupilId}`} round icon="alert">
            {refused.say}
          </Banner>
        </View>
      )}
    </Card>
  )
}

/** One tap on a name asks for the number, leaves its record and dials. */
function Ring({ child: { pupilId, guardians } }: { child: AbsentChild }): ReactNode {
  const schoolId = useAbsences((absences) => absences.schoolId)
  if (schoolId === null || guardians.length === 0) return null
  return (
    <View className="stack-2 mt-3">
      {guardians.map(({ personId, relation, name, phone }, index) => (
        <RingButton
          key={personId}
          id={`call-${pupilId}-${index}`}
          label={`打给${relation} ${name}，${saidPhone(phone)}`}
          ask={() => revealPhone('attendance/ringFamily', { schoolId, pupilId, personId })}
        >
          {`打给${relation} ${name} ${phone}`}
        </RingButton>
      ))}
    </View>
  )
}

function Acts({ child, onVerify }: AbsentCardProps): ReactNode {
  const { pupilId, may, closed, answer } = child
  const { sending, settle } = useAbsences()
  const [isChanging, setChanging] = useState(false)
  const busy = sending === pupilId
  const say = async (where: Whereabouts, words: string) => {
    if (await settle(pupilId, where, words)) setChanging(false)
  }
  if (may === 'read') return null
  if (may === 'verify')
    return closed === null ? (
      <Button id={`verify-${pupilId}`} kind="soft" className="mt-3" onPress={() => onVerify(child)}>
        核实并关闭
      </Button>
    ) : (
      <Button
        id={`reopen-${pupilId}`}
        size="s"
        kind="quiet"
        className="mt-2"
        busy={busy}
        onPress={() => void settle(pupilId, 'unknown', '')}
      >
        不对，重新找
      </Button>
    )
  if (isChanging || (answer === null && closed === null))
    return (
      <View className="mt-3">
        <WhereAsk of={pupilId} busy={busy} onSay={(where, words) => void say(where, words)} />
      </View>
    )
  return (
    <Button
      id={`change-where-${pupilId}`}
      size="s"
      kind="quiet"
      className="mt-2"
      onPress={() => setChanging(true)}
    >
      {closed === null ? '再回答一次' : '改一下'}
    </Button>
  )
}
