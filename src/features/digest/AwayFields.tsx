import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestReaders } from '@/contract/notice'
import { digestPostText } from '@/domain/digest/digestPost'
import { isDay, type Day } from '@/domain/time'
import { Cell } from '@/ui/Cell'
import { ChoiceField } from '@/ui/ChoiceField'
import { DateField } from '@/ui/DateField'
import { Switch } from '@/ui/Switch'

interface AwayFieldsProps {
  away: DigestReaders['away']
  candidates: DigestReaders['candidates']
  today: Day
  onChange: (away: DigestReaders['away']) => void
}

/** 外出代收: both days included. The one who stands in is told in the principals' place. */
export function AwayFields({ away, candidates, today, onChange }: AwayFieldsProps): ReactNode {
  const first = candidates.find(({ post }) => post !== 'principal') ?? candidates[0]
  const turn = (on: boolean) =>
    onChange(on && first !== undefined ? { from: today, to: today, substituteId: first.personId } : null)
  return (
    <View className="mt-3">
      <Cell
        title="外出代收"
        note="这几天的日报不发给校长，发给代收的人"
        end={<Switch id="away" label="外出代收" on={away !== null} onChange={turn} />}
      />
      {away !== null && (
        <>
          <DateField
            id="away-from"
            label="从哪天起"
            day={away.from}
            isDay={isDay}
            onDay={(from) => onChange({ ...away, from, to: from > away.to ? from : away.to })}
          />
          <DateField
            id="away-to"
            label="到哪天为止（含当天）"
            day={away.to}
            isDay={isDay}
            onDay={(to) => onChange({ ...away, to })}
          />
          <ChoiceField
            id="substitute"
            label="谁代收"
            items={candidates.map(({ personId, name, post }) => ({
              key: personId,
              label: name,
              note: digestPostText(post),
            }))}
            value={away.substituteId}
            onPick={(key) => {
              const chosen = candidates.find(({ personId }) => personId === key)
              if (chosen !== undefined) onChange({ ...away, substituteId: chosen.personId })
            }}
          />
        </>
      )}
    </View>
  )
}
