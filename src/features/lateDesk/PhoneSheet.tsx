import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateDesk, TodayChild } from '@/contract/late'
import { clockText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { useLateDesk, type PhoneCall } from './lateDeskStore'

const MOST_CALLER = 20

const stateWords = ({ status, holderName, lateUntilMinute }: TodayChild): string => {
  if (status === 'released') return '已离校'
  if (status === 'leave') return '今天请假'
  const where = holderName === null ? '还没点名' : `在${holderName}身边`
  return lateUntilMinute === null ? where : `${where}·已到 ${clockText(lateUntilMinute)}`
}

function lacks({ untilMinute, collectorId, caller }: PhoneCall): string | undefined {
  if (untilMinute === null) return '先选托管到几点'
  if (collectorId === null) return '再选到时谁来接'
  return caller.trim() === '' ? '写上是谁打来的电话' : undefined
}

interface PhoneSheetProps {
  desk: LateDesk
  open: boolean
  onClose: () => void
}

/** 电话登记: find the child, then until when, who comes, and who phoned. */
export function PhoneSheet({ desk, open, onClose }: PhoneSheetProps): ReactNode {
  const [words, setWords] = useState('')
  const [call, setCall] = useState<PhoneCall | null>(null)
  const { found, find, phone, quiet, sending, refused } = useLateDesk()
  const close = () => {
    setWords('')
    setCall(null)
    quiet()
    onClose()
  }
  const search = (typed: string) => {
    setWords(typed)
    void find(typed)
  }
  const press = async () => {
    if (call === null || !(await phone(call))) return
    showToast({ text: `${call.child.name} 已登记，家长已收到` })
    close()
  }
  return (
    <Sheet
      open={open}
      title={call === null ? '谁的家长来电' : `${call.child.name}·${call.child.homeroomName}`}
      onClose={close}
      foot={
        call === null ? undefined : (
          <Button
            id="save-phone"
            kind="primary"
            busy={sending}
            why={lacks(call)}
            onPress={() => void press()}
          >
            {call.untilMinute === null ? '登记' : `登记托管到 ${clockText(call.untilMinute)}`}
          </Button>
        )
      }
    >
      {call === null ? (
        <>
          <SearchField id="phone-search" label="姓名或拼音首字母" value={words} onInput={search} />
          {found?.map((child) => (
            <Cell
              key={child.pupilId}
              id={`phone-${child.pupilId}`}
              strong
              title={`${child.name}·${child.homeroomName}`}
              note={stateWords(child)}
              onPress={() => setCall({ child, untilMinute: null, collectorId: null, caller: '' })}
            />
          ))}
          {found?.length === 0 && <View className="ink-2 mt-3">{`今天的名单里没有「${words}」`}</View>}
        </>
      ) : (
        <PhoneForm desk={desk} call={call} onChange={setCall} />
      )}
      {refused !== '' && (
        <View className="mt-3">
          <Banner id="phone-trouble" round icon="alert">
            {refused}
          </Banner>
        </View>
      )}
    </Sheet>
  )
}

interface PhoneFormProps {
  desk: LateDesk
  call: PhoneCall
  onChange: (call: PhoneCall) => void
}

function PhoneForm({ desk, call, onChange }: PhoneFormProps): ReactNode {
  return (
    <>
      <Section title="托管到几点" />
      {desk.options.map(({ untilMinute }) => (
        <Option
          key={untilMinute}
          id={`phone-until-${untilMinute}`}
          title={clockText(untilMinute)}
          on={call.untilMinute === untilMinute}
          onPress={() => onChange({ ...call, untilMinute })}
        />
      ))}
      <Section title="到时谁来接" />
      {call.child.collectors.map(({ id, name, relation }) => (
        <Option
          key={id}
          id={`phone-collector-${id}`}
          title={`${relation} ${name}`}
          on={call.collectorId === id}
          onPress={() => onChange({ ...call, collectorId: id })}
        />
      ))}
      <View className="mt-3">
        <Field
          id="phone-caller"
          label="谁打来的"
          value={call.caller}
          maxLength={MOST_CALLER}
          placeholder="如：妈妈"
          onInput={(caller) => onChange({ ...call, caller })}
        />
      </View>
    </>
  )
}
