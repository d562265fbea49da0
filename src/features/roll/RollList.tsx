import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Roll, RollRow } from '@/contract/attendance'
import { markText } from '@/domain/attendance/Session'
import { hasHomework } from '@/domain/attendance/sweep'
import { Empty } from '@/ui/Empty'
import { SearchField } from '@/ui/SearchField'
import { showToast } from '@/ui/showToast'
import { CorrectSheet } from './CorrectSheet'
import { useCorrection } from './correctionStore'
import { toggled, type FirstMark } from './FirstMark'
import { MarkSheet } from './MarkSheet'
import { isMixed, matching } from './rollAfter'
import { RollRowLine } from './RollRowLine'
import { useRoll } from './rollStore'
import { SweepHint } from './SweepHint'
import './roll.scss'

/** Changes one mark and offers to take it back. */
function mark(row: RollRow, next: FirstMark): void {
  const { marks, setMark } = useRoll.getState()
  const before = marks[row.pupilId]
  if (before === undefined || before === next) return
  setMark(row.pupilId, next)
  showToast({
    text: `${row.name} 改为「${markText(next)}」`,
    act: { label: '撤销', onPress: () => setMark(row.pupilId, before) },
  })
}

function toggle(row: RollRow): void {
  const before = useRoll.getState().marks[row.pupilId]
  if (before !== undefined) mark(row, toggled(before))
}

interface RollListProps {
  roll: Roll
  online: boolean
  myName: string
}

export function RollList({ roll, online, myName }: RollListProps): ReactNode {
  const [words, setWords] = useState('')
  const [held, setHeld] = useState<RollRow | null>(null)
  const taken = roll.takenAt !== null
  const homework = hasHomework(roll)
  const mixed = useMemo(() => isMixed(roll.rows), [roll.rows])
  const rows = useMemo(() => matching(roll.rows, words), [roll.rows, words])
  const correct = useCallback((row: RollRow) => useCorrection.getState().start(row), [])
  const hold = useCallback((row: RollRow) => setHeld(row), [])

  if (roll.rows.length === 0)
    return (
      <Empty icon="users" title="这节课没有名单">
        有孩子报了这节课，名单就会出现在这里。
      </Empty>
    )
  return (
    <View className="roll-list">
      <View className="roll-search">
        <SearchField id="search" label="姓名或拼音首字母" value={words} onInput={setWords} />
      </View>
      <View className="roll-hint">
        {taken ? '要改哪一个，按一下孩子的名字' : '默认都到。按一下改「未到」，长按选迟到、请假'}
      </View>
      {homework && <SweepHint roll={roll} online={online} />}
      {rows.map((row) => (
        <RollRowLine
          key={row.pupilId}
          row={row}
          taken={taken}
          online={online}
          myName={myName}
          mixed={mixed}
          homework={homework}
          onPress={taken ? correct : toggle}
          onHold={taken ? correct : hold}
        />
      ))}
      {rows.length === 0 && (
        <View className="roll-hint">{`没有找到「${words}」。可以输入姓名或拼音首字母。`}</View>
      )}
      {/* What comes and goes stands in a View of its own: Taro sends all siblings again when one of them leaves. */}
      <View>
        <MarkSheet row={held} onChoose={mark} onClose={() => setHeld(null)} />
        {taken && <CorrectSheet rows={roll.rows} myName={myName} />}
      </View>
    </View>
  )
}
