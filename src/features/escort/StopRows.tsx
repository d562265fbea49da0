import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { EscortStop } from '@/domain/escort/EscortGroup'
import { STOPS_MOST } from '@/domain/escort/saveGroup'
import { last } from '@/domain/lists'
import { clockText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { PickerField } from '@/ui/PickerField'
import { Section } from '@/ui/Section'
import { useGroups, type Draft } from './groupStore'

const NAME_MOST = 16
const STOP_AFTER_MINUTES = 8
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** An id no stop of the group has yet. */
const freeId = (stops: EscortStop[]): string => {
  const taken = new Set(stops.map((stop) => stop.id))
  const free = Array.from({ length: STOPS_MOST + 1 }, (_, i) => `st${i + 1}`).find((id) => !taken.has(id))
  return free ?? ''
}

/** 站点, in the order they are reached. */
export function StopRows({ draft }: { draft: Draft }): ReactNode {
  const change = useGroups((state) => state.change)
  const { stops, members } = draft
  const put = (id: string, fields: Partial<EscortStop>) =>
    change({ stops: stops.map((stop) => (stop.id === id ? { ...stop, ...fields } : stop)) })
  const add = () =>
    change({
      stops: [
        ...stops,
        { id: freeId(stops), name: '', minute: (last(stops)?.minute ?? 0) + STOP_AFTER_MINUTES },
      ],
    })
  const drop = (id: string) =>
    change({
      stops: stops.filter((stop) => stop.id !== id),
      members: members.filter((member) => member.stopId !== id),
    })
  return (
    <>
      <Section title="站点" end={`${stops.length} 个`} />
      {stops.map((stop, index) => (
        <View key={stop.id} className="mt-2">
          <Field
            id={`stop-name-${stop.id}`}
            label={`第 ${index + 1} 站`}
            value={stop.name}
            maxLength={NAME_MOST}
            onInput={(name) => put(stop.id, { name })}
          />
          <PickerField
            id={`stop-time-${stop.id}`}
            label="到站时间"
            shown={clockText(stop.minute)}
            choose={{
              mode: 'time',
              value: clockText(stop.minute),
              onPick: (clock) => put(stop.id, { minute: minuteOf(clock) }),
            }}
          />
          {stops.length > 1 && (
            <Button id={`stop-drop-${stop.id}`} size="s" kind="quiet" onPress={() => drop(stop.id)}>
              去掉这一站
            </Button>
          )}
        </View>
      ))}
      {stops.length < STOPS_MOST && (
        <Button id="stop-add" className="mt-2" icon="plus" onPress={add}>
          加一站
        </Button>
      )}
    </>
  )
}
