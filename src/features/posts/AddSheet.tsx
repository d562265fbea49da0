import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { StaffPage } from '@/contract/posts'
import { NAME_MAX, NAME_MIN, PHONE_SHAPE } from '@/domain/people/collectors'
import { schoolDayOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { PostFields, type PostForm } from './PostFields'
import { useStaff } from './staffStore'

const PHONE_DIGITS = 11

/** A new colleague: name, number and the first post; the code to bind with comes afterwards. */
export function AddSheet({ page }: { page: StaffPage }): ReactNode {
  const { add, show, isSending, sendTrouble } = useStaff()
  const today = schoolDayOf(serverNow())
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [form, setForm] = useState<PostForm>({ role: page.mayGive[0] ?? null, from: today, to: null })
  const { role, from, to } = form
  const why =
    name.trim().length < NAME_MIN
      ? '请填姓名。'
      : !PHONE_SHAPE.test(phone)
        ? '请填 11 位手机号。'
        : role === null
          ? '请选岗位。'
          : undefined
  return (
    <Sheet
      open
      title="添加教职工"
      onClose={() => show(null)}
      foot={
        <Button
          id="add-send"
          kind="primary"
          busy={isSending}
          why={why}
          onPress={() => {
            if (role !== null) void add({ name: name.trim(), phone, posts: [{ role, from, to }] })
          }}
        >
          添加
        </Button>
      }
    >
      <View className="stack-3">
        <Field id="add-name" label="姓名" value={name} maxLength={NAME_MAX} onInput={setName} />
        <Field
          id="add-phone"
          label="手机号"
          type="number"
          value={phone}
          maxLength={PHONE_DIGITS}
          onInput={(text) => setPhone(text.replace(/\D/g, '').slice(0, PHONE_DIGITS))}
        />
        <PostFields
          roles={page.mayGive}
          form={form}
          today={today}
          onChange={(part) => setForm({ ...form, ...part })}
        />
      </View>
      {sendTrouble !== '' && (
        <View id="staff-trouble" className="t-note c-amber mt-2">
          {sendTrouble}
        </View>
      )}
    </Sheet>
  )
}
