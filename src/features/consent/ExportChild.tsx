import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { callCloud } from '@/cloud/callCloud'
import { keepFile } from '@/cloud/keepFile'
import { newOp } from '@/cloud/newOp'
import type { PupilId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'

const NOT_SAVED = '文件没有存下来。请检查手机的空间后再试。'

/** 查阅、复制: one file with everything the school holds on the child here. */
export function ExportChild({ pupilId, name }: { pupilId: PupilId; name: string }): ReactNode {
  const [isReading, setReading] = useState(false)
  const [trouble, setTrouble] = useState('')
  const save = async () => {
    setReading(true)
    setTrouble('')
    const answer = await callCloud('people/exportChild', { pupilId, op: newOp() })
    if (!answer.ok) setTrouble(answer.say)
    else await keepFile(answer.value).catch(() => setTrouble(NOT_SAVED))
    setReading(false)
  }
  return (
    <>
      <Section title="孩子的记录" />
      <Card>
        <View className="ink-2">
          {`${name}的报名、请假、接送、健康提示、每天的记录和给您的消息，存成一个表格文件。里面没有别的孩子，也没有另一位家长的手机号。`}
        </View>
        <View className="t-note ink-3 mt-2">学校会记下您什么时候取过。请不要转给别人。</View>
        {trouble !== '' && (
          <View id="export-trouble" className="t-note c-amber mt-2">
            {trouble}
          </View>
        )}
        <Button id="export-child" icon="doc" className="mt-3" busy={isReading} onPress={() => void save()}>
          导出孩子的记录
        </Button>
      </Card>
    </>
  )
}
