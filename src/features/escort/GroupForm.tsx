import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { StaffChoice } from '@/contract/escort'
import { weekdayText, type Weekday } from '@/domain/time'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/Field'
import { PickerField } from '@/ui/PickerField'
import { Pressable } from '@/ui/Pressable'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { MemberRows } from './MemberRows'
import { StopRows } from './StopRows'
import { useGroups, type Draft } from './groupStore'
import './escort.scss'

const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const NAME_MOST = 12
const ROUTE_MOST = 40

export const formTitle = ({ groupId, name }: Draft): string => (groupId === null ? '新建路队' : `修改${name}`)

/** One group: street, days, stops, two adults, children. */
export function GroupForm({ draft, staff }: { draft: Draft; staff: StaffChoice[] }): ReactNode {
  const change = useGroups((state) => state.change)
  const nameOf = (id: string | null) => staff.find((one) => one.personId === id)?.name ?? ''
  const texts = staff.map(({ name, what }) => `${name}·${what}`)
  return (
    <View>
      <Field
        id="group-name"
        label="名称"
        value={draft.name}
        maxLength={NAME_MOST}
        placeholder="如：东街线"
        onInput={(name) => change({ name })}
      />
      <Field
        id="group-route"
        label="路线"
        value={draft.route}
        maxLength={ROUTE_MOST}
        placeholder="如：东门—东街—新安桥"
        onInput={(route) => change({ route })}
      />
      <Section title="星期" />
      <Weekdays draft={draft} />
      <Section title="大人" />
      <PickerField
        id="group-leader"
        label="带队"
        shown={nameOf(draft.leaderId)}
        choose={{
          mode: 'one',
          items: texts,
          index: staff.findIndex((one) => one.personId === draft.leaderId),
          onPick: (index) => change({ leaderId: staff[index]?.personId ?? null }),
        }}
      />
      <PickerField
        id="group-second"
        label="同行"
        shown={nameOf(draft.secondId) || '没有'}
        choose={{
          mode: 'one',
          items: ['没有', ...texts],
          index: staff.findIndex((one) => one.personId === draft.secondId) + 1,
          onPick: (index) => change({ secondId: staff[index - 1]?.personId ?? null }),
        }}
      />
      <StopRows draft={draft} />
      <MemberRows draft={draft} />
      <View className="t-note ink-3 mt-3">今天的路队不会变，改动从下一个服务日起生效。</View>
    </View>
  )
}

function Weekdays({ draft }: { draft: Draft }): ReactNode {
  const change = useGroups((state) => state.change)
  const turn = (weekday: Weekday, on: boolean) =>
    change({ weekdays: WEEKDAYS.filter((one) => (one === weekday ? on : draft.weekdays.includes(one))) })
  return (
    <View className="escort-days">
      {WEEKDAYS.map((weekday) => {
        const on = draft.weekdays.includes(weekday)
        return (
          <Pressable
            key={weekday}
            id={`weekday-${weekday}`}
            role="checkbox"
            checked={on}
            label={weekdayText(weekday)}
            className={cx('escort-day', on && 'escort-day-on')}
            onPress={() => turn(weekday, !on)}
          >
            {weekdayText(weekday)}
          </Pressable>
        )
      })}
    </View>
  )
}

/** What stands below the form and does not scroll away: why not, and saving. */
export function GroupFormFoot({ draft }: { draft: Draft }): ReactNode {
  const { sending, refused, save } = useGroups()
  const send = async () => {
    if (await save()) showToast({ text: '已保存，下一个服务日起生效' })
  }
  return (
    <>
      {refused !== '' && (
        <View id="group-refused" className="mt-2">
          <State icon="alert" tone="amber" className="b">
            {refused}
          </State>
        </View>
      )}
      <Button
        id="save-group"
        kind="primary"
        size="big"
        busy={sending}
        why={lacking(draft)}
        onPress={() => void send()}
      >
        保存
      </Button>
    </>
  )
}

function lacking({ name, route, leaderId, stops, weekdays }: Draft): string | undefined {
  if (name.trim() === '' || route.trim() === '') return '请写名称和路线。'
  if (weekdays.length === 0) return '请至少选一个星期几。'
  if (leaderId === null) return '请选带队的老师。'
  return stops.some((stop) => stop.name.trim() === '') ? '请写每个站点的名称。' : undefined
}
