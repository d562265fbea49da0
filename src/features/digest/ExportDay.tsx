import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { saveRecord } from './saveRecord'
import { takeDay } from './takeDay'
import './ExportDay.scss'

/** 导出当日记录: a file that anyone can check against the digest's root. */
export function ExportDay({ schoolId, day }: { schoolId: SchoolId; day: Day }): ReactNode {
  const [isBusy, setBusy] = useState(false)
  const [words, setWords] = useState('')
  const take = async () => {
    setBusy(true)
    setWords('')
    const exported = await takeDay(schoolId, day)
    if (exported.ok) saveRecord(exported.record)
    setWords(exported.ok ? '已保存到下载' : exported.say)
    setBusy(false)
  }
  return (
    <View className="digest-export">
      <Button id="export-day" size="s" kind="quiet" busy={isBusy} onPress={() => void take()}>
        导出当日记录
      </Button>
      <View className="t-note ink-3">{words === '' ? '导出的人会留下记录' : words}</View>
    </View>
  )
}
