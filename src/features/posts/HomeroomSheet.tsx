import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { StaffPage } from '@/contract/posts'
import { asId, type HomeroomId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { ChoiceField } from '@/ui/ChoiceField'
import { Sheet } from '@/ui/Sheet'
import { useStaff } from './staffStore'

/** Who is the homeroom's teacher: the codes of its families go with it. */
export function HomeroomSheet({ page, homeroomId }: { page: StaffPage; homeroomId: HomeroomId }): ReactNode {
  const { setHomeroom, show, isSending, sendTrouble } = useStaff()
  const homeroom = page.homerooms.find((one) => one.homeroomId === homeroomId)
  const [personId, choose] = useState<string>(homeroom?.teacherId ?? '')
  const teachers = page.members.filter(({ posts }) =>
    posts.some(({ role, when }) => role === 'teacher' && when !== 'over'),
  )
  return (
    <Sheet
      open
      title={`${homeroom?.name ?? ''}的班主任`}
      onClose={() => show(null)}
      foot={
        <Button
          id="homeroom-send"
          kind="primary"
          busy={isSending}
          why={personId === homeroom?.teacherId ? '请选另一位老师。' : undefined}
          onPress={() => void setHomeroom(homeroomId, asId<'Person'>(personId))}
        >
          保存
        </Button>
      }
    >
      <ChoiceField
        id="homeroom-teacher"
        label="老师"
        items={teachers.map((one) => ({ key: one.personId, label: one.name }))}
        value={personId}
        onPick={choose}
      />
      <View className="t-note ink-3 mt-2">本班的邀请码、家长绑定和缺席通知，从现在起归新的班主任。</View>
      {sendTrouble !== '' && (
        <View id="staff-trouble" className="t-note c-amber mt-2">
          {sendTrouble}
        </View>
      )}
    </Sheet>
  )
}
