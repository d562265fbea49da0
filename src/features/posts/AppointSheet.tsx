import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { StaffPage } from '@/contract/posts'
import { asId, type PersonId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import { schoolDayOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { ChoiceField } from '@/ui/ChoiceField'
import { Sheet } from '@/ui/Sheet'
import { PostFields, type PostForm } from './PostFields'
import { useStaff } from './staffStore'

const OWN = 'own'

/** Appoint, renew, or put somebody in a colleague's place for some days. */
export function AppointSheet({ page, personId }: { page: StaffPage; personId: PersonId }): ReactNode {
  const { appoint, show, isSending, sendTrouble } = useStaff()
  const today = schoolDayOf(serverNow())
  const roles: Role[] = page.isPrincipal ? [...page.mayGive, 'principal'] : page.mayGive
  const [form, setForm] = useState<PostForm>({ role: roles[0] ?? null, from: today, to: null })
  const [deputyFor, setDeputyFor] = useState(OWN)
  const who = page.members.find((one) => one.personId === personId)
  const { role, from, to } = form
  const holders = page.members.filter(
    (one) =>
      one.personId !== personId &&
      (role !== 'principal' || one.isMe) &&
      one.posts.some((post) => post.role === role && post.deputyFor === null && post.when !== 'over'),
  )
  const isDeputy = deputyFor !== OWN && holders.some((one) => one.personId === deputyFor)
  const why = role === null ? '请选岗位。' : isDeputy && to === null ? '代理要写到哪天为止。' : undefined
  const send = () => {
    if (role !== null)
      void appoint({ personId, role, from, to, deputyFor: isDeputy ? asId<'Person'>(deputyFor) : null })
  }
  return (
    <Sheet
      open
      title={`任命${who?.name ?? ''}`}
      onClose={() => show(null)}
      foot={
        <Button id="appoint-send" kind="primary" busy={isSending} why={why} onPress={send}>
          任命
        </Button>
      }
    >
      <PostFields
        roles={roles}
        form={form}
        today={today}
        endsAlways={isDeputy}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      {holders.length > 0 && (
        <View className="mt-3">
          <ChoiceField
            id="post-deputy"
            label="是谁的岗位"
            items={[
              { key: OWN, label: '自己担任' },
              ...holders.map((one) => ({ key: one.personId, label: `代理${one.name}` })),
            ]}
            value={deputyFor}
            onPick={setDeputyFor}
          />
        </View>
      )}
      <View className="t-note ink-3 mt-2">已经担任的岗位再任命一次，就是续任：换成新的日子。</View>
      {sendTrouble !== '' && (
        <View id="staff-trouble" className="t-note c-amber mt-2">
          {sendTrouble}
        </View>
      )}
    </Sheet>
  )
}
