import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RosterPreview } from '@/contract/roster'
import { FIELD_TEXT, ROSTER_FIELDS } from '@/domain/roster/RosterColumn'
import { Card } from '@/ui/Card'
import { ChoiceField, type ChoiceItem } from '@/ui/ChoiceField'
import { State } from '@/ui/State'
import { useRoster } from './rosterStore'
import './roster.scss'

const NONE = 'none'
type Column = RosterPreview['columns'][number]

const itemOf = ({ title, isMarked, samples }: Column, index: number): ChoiceItem => ({
  key: String(index),
  label: title,
  note: isMarked ? '只用来认人，不保存号码' : samples.join('、'),
})

/** Which column is what; and which columns are not kept at all. */
export function MappingCard({ preview }: { preview: RosterPreview }): ReactNode {
  const { remap } = useRoster()
  const { columns, mapping, leftOut } = preview
  const items: ChoiceItem[] = [{ key: NONE, label: '不用' }, ...columns.map(itemOf)]
  return (
    <Card id="mapping">
      <View className="t-lead b">哪一列是什么</View>
      <View className="roster-fields mt-2">
        {ROSTER_FIELDS.map((field) => {
          const at = columns.findIndex(({ key }) => key === mapping[field])
          return (
            <View key={field} className="roster-field">
              <ChoiceField
                id={`column-${field}`}
                label={FIELD_TEXT[field]}
                items={items}
                value={at < 0 ? NONE : String(at)}
                onPick={(picked) => void remap(field, columns[Number(picked)]?.key ?? null)}
              />
            </View>
          )
        })}
      </View>
      {leftOut.length > 0 && (
        <View id="left-out" className="mt-3">
          <State icon="lock" tone="green">
            {`没有留下的列：${leftOut.join('、')}`}
          </State>
        </View>
      )}
    </Card>
  )
}
