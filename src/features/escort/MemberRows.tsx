import { useState, type ReactNode } from 'react'
import type { FoundPupil, GroupMember } from '@/contract/escort'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { PickerField } from '@/ui/PickerField'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { useGroups, type Draft } from './groupStore'

/** The children, each with a stop; found by name, initials or homeroom. */
export function MemberRows({ draft }: { draft: Draft }): ReactNode {
  const { found, find, change } = useGroups()
  const [words, setWords] = useState('')
  const { members, stops } = draft
  const search = (typed: string) => {
    setWords(typed)
    void find(typed)
  }
  const add = (pupil: FoundPupil) =>
    change({ members: [...members, { ...pupil, stopId: stops[0]?.id ?? '' }] })
  const move = (member: GroupMember, index: number) =>
    change({
      members: members.map((one) =>
        one === member ? { ...one, stopId: stops[index]?.id ?? one.stopId } : one,
      ),
    })
  const candidates = found.filter((pupil) => !members.some((member) => member.pupilId === pupil.pupilId))
  return (
    <>
      <Section title="孩子" end={`${members.length} 人`} />
      {members.map((member) => (
        <Cell
          key={member.pupilId}
          title={member.name}
          note={member.homeroomName}
          end={
            <>
              <PickerField
                id={`member-stop-${member.pupilId}`}
                label="站点"
                shown={stops.find((stop) => stop.id === member.stopId)?.name ?? ''}
                choose={{
                  mode: 'one',
                  items: stops.map((stop) => stop.name),
                  index: stops.findIndex((stop) => stop.id === member.stopId),
                  onPick: (index) => move(member, index),
                }}
              />
              <Button
                id={`member-drop-${member.pupilId}`}
                size="s"
                kind="quiet"
                label={`移出${member.name}`}
                onPress={() => change({ members: members.filter((one) => one !== member) })}
              >
                移出
              </Button>
            </>
          }
        />
      ))}
      <SearchField id="member-search" label="加孩子：姓名、拼音首字母或班级" value={words} onInput={search} />
      {candidates.map((pupil) => (
        <Cell
          key={pupil.pupilId}
          id={`member-add-${pupil.pupilId}`}
          title={pupil.name}
          note={pupil.homeroomName}
          label={`加入${pupil.name}`}
          onPress={() => add(pupil)}
        />
      ))}
    </>
  )
}
