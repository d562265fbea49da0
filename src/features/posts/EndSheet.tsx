import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { StaffPage } from '@/contract/posts'
import { asId } from '@/domain/ids'
import { roleText } from '@/domain/people/roleText'
import { Button } from '@/ui/Button'
import { ChoiceField } from '@/ui/ChoiceField'
import { Sheet } from '@/ui/Sheet'
import { standsInTexts } from './postWords'
import { useStaff, type Over } from './staffStore'

interface EndSheetProps {
  page: StaffPage
  over: Extract<Over, { is: 'end' | 'hand' }>
}

/** Before a post ends: what is left without somebody, and, at a handover, who takes it. */
export function EndSheet({ page, over }: EndSheetProps): ReactNode {
  const { member, isSending, sendTrouble, show, end, handOver } = useStaff()
  const [to, setTo] = useState('')
  const { personId, role } = over
  const who = page.members.find((one) => one.personId === personId)
  const stands = member === null ? [] : standsInTexts(member)
  const isHand = over.is === 'hand'
  const word = isHand ? '交接' : '免去'
  const send = () => void (isHand ? handOver(personId, role, asId<'Person'>(to)) : end(personId, role))
  return (
    <Sheet
      open
      title={`${word}${who?.name ?? ''}的${roleText(role)}`}
      onClose={() => show(null)}
      foot={
        <Button
          id="end-send"
          kind="danger"
          busy={isSending}
          why={isHand && to === '' ? '请选接手的人。' : undefined}
          onPress={send}
        >
          {`${word}${roleText(role)}`}
        </Button>
      }
    >
      <View className="ink-2">马上生效：这一分钟起，他就不能再以这个岗位做事。</View>
      {isHand && (
        <View className="mt-3">
          <ChoiceField
            id="hand-to"
            label="交给谁"
            items={page.members
              .filter((one) => one.personId !== personId)
              .map((one) => ({
                key: one.personId,
                label: one.name,
                ...(one.isBound ? {} : { why: '还没有绑定微信' }),
              }))}
            value={to}
            onPick={setTo}
          />
        </View>
      )}
      {stands.length > 0 && (
        <View id="stands-in" className="mt-3">
          <View className="b">他还担着这些，请另找人：</View>
          {stands.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      {sendTrouble !== '' && (
        <View id="staff-trouble" className="t-note c-amber mt-2">
          {sendTrouble}
        </View>
      )}
    </Sheet>
  )
}
