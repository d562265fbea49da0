import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Role } from '@/domain/people/Person'
import { roleText } from '@/domain/people/roleText'
import { isDay, type Day } from '@/domain/time'
import { ChoiceField } from '@/ui/ChoiceField'
import { DateField } from '@/ui/DateField'
import { Switch } from '@/ui/Switch'

export interface PostForm {
  role: Role | null
  from: Day
  to: Day | null
}

interface PostFieldsProps {
  roles: readonly Role[]
  form: PostForm
  today: Day
  /** A deputy always has an end. */
  endsAlways?: boolean
  onChange: (part: Partial<PostForm>) => void
}

/** Which post, from when, until when or for good. */
export function PostFields({ roles, form, today, endsAlways = false, onChange }: PostFieldsProps): ReactNode {
  const isOpen = form.to === null && !endsAlways
  return (
    <View className="stack-3">
      <ChoiceField
        id="post-role"
        label="岗位"
        items={roles.map((role) => ({ key: role, label: roleText(role) }))}
        value={form.role ?? ''}
        onPick={(key) => onChange({ role: roles.find((role) => role === key) ?? null })}
      />
      <DateField
        id="post-from"
        label="从哪天起"
        day={form.from}
        from={today}
        isDay={isDay}
        onDay={(from) => onChange({ from })}
      />
      {!endsAlways && (
        <View className="row between">
          <View>长期，不写结束的日子</View>
          <Switch
            id="post-open"
            label="长期"
            on={isOpen}
            onChange={(on) => onChange({ to: on ? null : form.from })}
          />
        </View>
      )}
      {!isOpen && (
        <DateField
          id="post-to"
          label="到哪天为止（含当天）"
          day={form.to ?? ''}
          from={form.from}
          isDay={isDay}
          onDay={(to) => onChange({ to })}
        />
      )}
    </View>
  )
}
