import { memo, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RollRow } from '@/contract/attendance'
import { markText } from '@/domain/attendance/Session'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { HomeworkTick } from './HomeworkTick'
import { MARK_ICONS } from './markLooks'
import { registerText, rowNote } from './rowNote'
import { useRoll } from './rollStore'

interface RollRowLineProps {
  row: RollRow
  taken: boolean
  online: boolean
  myName: string
  /** Several homerooms stand on the list. */
  mixed: boolean
  /** A care session: 作业 has its own target beside the row. */
  homework: boolean
  onPress: (row: RollRow) => void
  onHold: (row: RollRow) => void
}

/** One child, flat: the whole row is the target, and only the exception has a fill. */
export const RollRowLine = memo(function RollRowLine(props: RollRowLineProps): ReactNode {
  const { row, taken, online, myName, mixed } = props
  const draft = useRoll((state) => state.marks[row.pupilId])
  const mark = taken ? row.mark : (draft ?? null)
  const note = rowNote({ row, mark, taken, online, myName })
  const where = mixed || row.alike ? registerText(row) : ''
  const small = [where, note].filter((words) => words !== '').join('，')
  const line = (
    <Pressable
      id={`mark-${row.pupilId}`}
      className={cx('roll-row', mark === 'absent' && 'roll-row-absent')}
      pressedClass="roll-row-pressed"
      label={`${row.name}${row.alike ? '，有读音一样的同学' : ''}，${row.health.map((words) => `健康提示：${words}，`).join('')}${mark === null ? '还没有标记' : markText(mark)}`}
      onPress={() => props.onPress(row)}
      onHold={() => props.onHold(row)}
    >
      <View className="roll-no">{String(row.no).padStart(2, '0')}</View>
      <View className="roll-name">
        {row.name}
        {row.alike && <View className="roll-alike">同音</View>}
        {small !== '' && <View className="roll-note">{small}</View>}
        {row.health.map((words) => (
          <View key={words} className="roll-health">
            {words}
          </View>
        ))}
      </View>
      {mark !== null && (
        <View className={cx('roll-mark', `roll-mark-${mark}`)}>
          <Icon name={MARK_ICONS[mark]} className="roll-mark-icon" />
          {markText(mark)}
        </View>
      )}
    </Pressable>
  )
  if (!props.homework) return line
  return (
    <View className={cx('roll-line', mark === 'absent' && 'roll-line-absent')}>
      {line}
      <HomeworkTick row={row} />
    </View>
  )
})
