import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PlanDesk } from '@/contract/plan'
import type { PlanContent, Venue } from '@/domain/plan/Plan'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { Field } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { Switch } from '@/ui/Switch'
import { addVenue, dropVenue, putVenue } from './edits'
import type { ShownGap } from './planCheck'
import { isWritable, usePlan } from './planStore'

interface VenuesTabProps {
  plan: PlanDesk
  content: PlanContent
  gaps: ShownGap[]
}

/** 场地: where courses are held, and how many children each takes. */
export function VenuesTab({ plan, content, gaps }: VenuesTabProps): ReactNode {
  const show = usePlan((state) => state.show)
  const lacks = new Set(gaps.flatMap(({ open }) => (open?.kind === 'venue' ? [open.index] : [])))
  const usedBy = (name: string): number =>
    Object.values(content.courses).filter((course) => course.venue === name).length
  return (
    <View className="stack-3">
      {content.venues.length === 0 && (
        <Empty icon="pin" title="还没有场地">
          教室、操场、图书馆都写在这里，课程从这里选场地。
        </Empty>
      )}
      {content.venues.length > 0 && (
        <Card flush>
          {content.venues.map((venue, index) => (
            <Cell
              key={`${index}-${venue.name}`}
              id={`venue-${index}`}
              title={venue.name}
              note={`容纳 ${venue.seats} 人${venue.offCampus ? '·校外' : ''}·${usedBy(venue.name)} 门课在用`}
              end={
                lacks.has(index) ? (
                  <Chip tone="amber" icon="alert">
                    要补
                  </Chip>
                ) : undefined
              }
              onPress={() => show('venues', { kind: 'venue', index })}
            />
          ))}
        </Card>
      )}
      {isWritable(plan) && (
        <Button id="add-venue" icon="plus" onPress={() => show('venues', { kind: 'venue', index: null })}>
          加一个场地
        </Button>
      )}
    </View>
  )
}

const BLANK: Venue = { name: '', seats: 50, offCampus: false }

/** A new venue is added when it has a name; an old one keeps a name at every moment, so its courses stay with it. */
export function VenueEditor({
  plan,
  content,
  index,
}: {
  plan: PlanDesk
  content: PlanContent
  index: number | null
}): ReactNode {
  const { edit, show } = usePlan()
  const kept = index === null ? BLANK : (content.venues[index] ?? BLANK)
  const [draft, setDraft] = useState(kept)
  const [name, setName] = useState(kept.name)
  const isTaken = content.venues.some((venue, at) => at !== index && venue.name === name.trim())
  const venue = index === null ? draft : kept
  const put = (fields: Partial<Venue>) =>
    index === null ? setDraft({ ...draft, ...fields }) : edit(putVenue(index, { ...kept, ...fields }))
  const typeName = (text: string) => {
    setName(text)
    const clean = text.trim()
    if (clean !== '' && !content.venues.some((one, at) => at !== index && one.name === clean))
      put({ name: clean })
  }
  const wrong = isTaken
    ? '已经有这个场地。'
    : name.trim() === '' && index !== null
      ? '场地要有名称。'
      : undefined
  const add = () => {
    edit(addVenue({ ...draft, name: name.trim() }))
    show('venues')
  }
  const drop = (at: number) => {
    edit(dropVenue(at))
    show('venues')
  }
  return (
    <View className="plan-form">
      <Field
        id="venue-name"
        label="名称"
        value={name}
        maxLength={20}
        placeholder="如：教学楼 104"
        message={wrong}
        onInput={typeName}
      />
      <NumberField
        id="venue-seats"
        label="容纳人数"
        value={venue.seats}
        min={1}
        max={5000}
        onValue={(seats) => put({ seats })}
      />
      <Cell
        title="在校外"
        note="去校外上课要有老师护送"
        end={
          <Switch
            id="venue-off"
            label="在校外"
            on={venue.offCampus}
            onChange={(offCampus) => put({ offCampus })}
          />
        }
      />
      {index === null ? (
        <Button
          id="venue-add"
          kind="primary"
          why={name.trim() === '' || isTaken ? '请写一个没有用过的名称。' : undefined}
          onPress={add}
        >
          加入
        </Button>
      ) : (
        isWritable(plan) && (
          <Button id="drop-venue" kind="quiet" onPress={() => drop(index)}>
            删掉这个场地
          </Button>
        )
      )}
    </View>
  )
}
