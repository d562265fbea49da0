import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ProviderPage } from '@/contract/providers'
import { PHONE_SHAPE } from '@/domain/people/collectors'
import { isDay, plusDays, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { SendTrouble } from '../SendTrouble'
import { useCityService } from './cityStore'

const NAME_LEAST = 2
const LICENCE_LEAST = 4
const PHONE_DIGITS = 11
const A_YEAR = 365

/** 登记机构: as the register has it. */
export function DetailsSheet({ provider, today }: { provider: ProviderPage | null; today: Day }): ReactNode {
  const { saveDetails, show, isSending, sendTrouble } = useCityService()
  const [name, setName] = useState(provider?.name ?? '')
  const [licenceNo, setNo] = useState(provider?.licenceNo ?? '')
  const [licenceUntil, setUntil] = useState<Day>(provider?.licenceUntil ?? plusDays(today, A_YEAR))
  const [contact, setContact] = useState(provider?.contact ?? '')
  const [phone, setPhone] = useState(provider?.phone ?? '')
  const why =
    name.trim().length < NAME_LEAST
      ? '请填机构全称。'
      : licenceNo.trim().length < LICENCE_LEAST
        ? '请填许可证号。'
        : PHONE_SHAPE.test(phone)
          ? undefined
          : '请填 11 位手机号。'
  const form = {
    name: name.trim(),
    licenceNo: licenceNo.trim(),
    licenceUntil,
    contact: contact.trim(),
    phone,
  }
  return (
    <Sheet
      open
      title={provider === null ? '登记机构' : `改${provider.name}的登记`}
      onClose={() => show(null)}
      foot={
        <Button
          id="details-send"
          kind="primary"
          busy={isSending}
          why={why}
          onPress={() => void saveDetails(form, provider === null)}
        >
          存好
        </Button>
      }
    >
      <View className="stack-3">
        <Field id="provider-name" label="机构全称" value={name} maxLength={40} onInput={setName} />
        <Field
          id="provider-licence"
          label="办学许可证号或登记证号"
          value={licenceNo}
          maxLength={40}
          onInput={setNo}
        />
        <DateField
          id="provider-until"
          label="许可有效期到（含当天）"
          day={licenceUntil}
          isDay={isDay}
          onDay={setUntil}
        />
        <Field id="provider-contact" label="联系人" value={contact} maxLength={20} onInput={setContact} />
        <Field
          id="provider-phone"
          label="手机号"
          type="number"
          value={phone}
          maxLength={PHONE_DIGITS}
          onInput={(text) => setPhone(text.replace(/\D/g, '').slice(0, PHONE_DIGITS))}
        />
      </View>
      <SendTrouble trouble={sendTrouble} />
    </Sheet>
  )
}
