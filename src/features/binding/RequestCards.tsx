import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { revealPhone } from '@/cloud/revealPhone'
import type { RequestRow } from '@/contract/binding'
import type { SchoolId } from '@/domain/ids'
import { isMasked, saidPhone } from '@/domain/people/phone'
import { momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { PhoneLine } from '@/ui/PhoneLine'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'

interface RequestCardsProps {
  requests: RequestRow[]
  /** The school may let in whom a guardian may not. */
  voice: 'guardian' | 'school'
  /** The school that reads it; a family reads the number whole. */
  schoolId?: SchoolId | null
  busy: boolean
  trouble: string
  onAnswer: (request: RequestRow, approve: boolean, reason: string) => void
}

/** Somebody wants to be bound: a yes is one tap, a no says why. */
export function RequestCards(props: RequestCardsProps): ReactNode {
  const { requests, busy, trouble, onAnswer } = props
  const [refusing, refuse] = useState<RequestRow | null>(null)
  const [reason, setReason] = useState('')
  if (requests.length === 0) return null
  return (
    <>
      <Section title="等您答复" end={`${requests.length} 条`} />
      {requests.map((request) => (
        <RequestCard
          key={`${request.pupilId}-${request.personId}`}
          {...props}
          request={request}
          onRefuse={() => {
            setReason('')
            refuse(request)
          }}
        />
      ))}
      {trouble !== '' && <View className="t-note c-amber mt-2">{trouble}</View>}
      <Sheet
        open={refusing !== null}
        title={`不同意${refusing?.name ?? ''}绑定`}
        onClose={() => refuse(null)}
        foot={
          <Button
            id="refuse-yes"
            kind="danger"
            busy={busy}
            why={reason.trim().length < 2 ? '请写一句原因，对方看得到。' : undefined}
            onPress={() => {
              if (refusing !== null) onAnswer(refusing, false, reason.trim())
              refuse(null)
            }}
          >
            不同意
          </Button>
        }
      >
        <Field id="refuse-reason" label="原因" value={reason} maxLength={60} onInput={setReason} />
      </Sheet>
    </>
  )
}

function RequestCard({
  request,
  voice,
  schoolId = null,
  busy,
  onAnswer,
  onRefuse,
}: RequestCardsProps & { request: RequestRow; onRefuse: () => void }): ReactNode {
  const { personId, pupilId, pupilName, homeroomName, name, relation, phone, until, schoolOnly } = request
  const isSchools = schoolOnly && voice === 'guardian'
  return (
    <Card id={`request-${personId}`} className="mt-2">
      <View className="t-lead b">{`${name}（${relation}）想绑定${pupilName}`}</View>
      <View className="ink-2">{isMasked(phone) ? homeroomName : `${homeroomName}·电话 ${phone}`}</View>
      {schoolId !== null && isMasked(phone) && (
        <PhoneLine
          id={`asker-phone-${personId}`}
          mask={phone}
          said={saidPhone(phone)}
          ask={() => revealPhone('people/revealAsker', { schoolId, pupilId, personId })}
        />
      )}
      <View className="t-note ink-3">{`${momentText(until)} 前答复，过期作废`}</View>
      {schoolOnly && (
        <View className="t-note c-amber mt-1">
          {isSchools ? '这个名字在禁止接送的名单里，由学校答复。' : '这个名字在禁止接送的名单里，请先核实。'}
        </View>
      )}
      {!isSchools && (
        <View className="row gap-2 mt-3">
          <Button id={`refuse-${personId}`} busy={busy} onPress={onRefuse}>
            不同意
          </Button>
          <Button
            id={`approve-${personId}`}
            kind="primary"
            busy={busy}
            onPress={() => onAnswer(request, true, '')}
          >
            同意绑定
          </Button>
        </View>
      )}
    </Card>
  )
}
