import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ServicePage } from '@/contract/service'
import type { PersonId } from '@/domain/ids'
import { NAME_MAX, NAME_MIN, PHONE_SHAPE } from '@/domain/people/collectors'
import { isDay, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { Switch } from '@/ui/Switch'
import { KindFields, kindWhy, type KindForm } from './KindFields'
import { SendTrouble } from './SendTrouble'
import { useService } from './serviceStore'

const PHONE_DIGITS = 11

/** 添加校外人员: the kind first, then who, then from when; the papers are added in the file. */
export function AddPersonSheet({
  page,
  onAdded,
}: {
  page: ServicePage
  onAdded: (personId: PersonId) => void
}): ReactNode {
  const { add, showAdd, isSending, sendTrouble } = useService()
  const [form, setForm] = useState<KindForm>({ kind: null, providerId: null })
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [from, setFrom] = useState<Day>(page.today)
  const [to, setTo] = useState<Day | null>(null)
  const why =
    kindWhy(form) ??
    (name.trim().length < NAME_MIN
      ? '请填姓名。'
      : PHONE_SHAPE.test(phone)
        ? undefined
        : '请填 11 位手机号。')
  const send = async () => {
    const { kind, providerId } = form
    if (kind === null) return
    const newcomer = { name: name.trim(), phone, from, to }
    const personId = await add({ kind, providerId, newcomer })
    if (personId !== null) onAdded(personId)
  }
  return (
    <Sheet
      open
      title="添加校外人员"
      onClose={() => showAdd(false)}
      foot={
        <Button id="add-person-send" kind="primary" busy={isSending} why={why} onPress={() => void send()}>
          建档，去补证件
        </Button>
      }
    >
      <KindFields form={form} providers={page.providers} withOwn={false} onChange={setForm} />
      {form.kind !== null && (
        <View className="stack-3 mt-3">
          <Field id="person-name" label="姓名" value={name} maxLength={NAME_MAX} onInput={setName} />
          <Field
            id="person-phone"
            label="手机号"
            type="number"
            value={phone}
            maxLength={PHONE_DIGITS}
            onInput={(text) => setPhone(text.replace(/\D/g, '').slice(0, PHONE_DIGITS))}
          />
          <DateField
            id="person-from"
            label="从哪天起"
            day={from}
            from={page.today}
            isDay={isDay}
            onDay={setFrom}
          />
          <Cell
            title="长期"
            note="不写结束的日子"
            end={
              <Switch
                id="person-open"
                label="长期"
                on={to === null}
                onChange={(on) => setTo(on ? null : from)}
              />
            }
          />
          {to !== null && (
            <DateField
              id="person-to"
              label="到哪天为止（含当天）"
              day={to}
              from={from}
              isDay={isDay}
              onDay={setTo}
            />
          )}
        </View>
      )}
      <SendTrouble trouble={sendTrouble} />
    </Sheet>
  )
}
