import { useState, type ReactNode } from 'react'
import { askAt } from '@/cloud/askAt'
import type { LateOptions } from '@/contract/late'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { showToast } from '@/ui/showToast'
import { useLate } from './lateStore'
import { patternWhy, weeklyText } from './lateWhy'

/** 每周固定: set it, change it, or take it back from tomorrow on. */
export function LatePatternFoot({ options }: { options: LateOptions }): ReactNode {
  const { editing } = useLate()
  return options.pattern === null || editing ? <SetButton /> : <StandingButtons />
}

function SetButton(): ReactNode {
  const { weekdays, untilMinute, collectorId, isSending, editing, setPattern, edit } = useLate()
  const press = async () => {
    void askAt('asked-late')
    if (await setPattern()) showToast({ text: '每周固定好了，哪天不用可以单独跳过' })
  }
  return (
    <>
      <Button
        id="set-pattern"
        kind="primary"
        busy={isSending}
        why={patternWhy(weekdays, { untilMinute, collectorId })}
        onPress={() => void press()}
      >
        {weekdays.length === 0 ? '每周固定托管' : `固定${weeklyText(weekdays)}`}
      </Button>
      {editing && (
        <Button id="keep-pattern" kind="quiet" onPress={() => edit(false)}>
          不改了
        </Button>
      )}
    </>
  )
}

function StandingButtons(): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const { isSending, stopPattern, edit } = useLate()
  const press = async () => {
    if (await stopPattern()) showToast({ text: '明天起不再固定' })
    setAsking(false)
  }
  return (
    <>
      <Button id="change-pattern" kind="soft" onPress={() => edit(true)}>
        改星期、时间或接送人
      </Button>
      <Button id="stop-pattern" className="mt-2" onPress={() => setAsking(true)}>
        从明天起不再固定
      </Button>
      <Dialog
        open={isAsking}
        title="从明天起不再固定？"
        yes={{ label: '不再固定', busy: isSending, onPress: () => void press() }}
        no={{ label: '继续固定', onPress: () => setAsking(false) }}
      >
        明天起按平时的时间接。今天的不变，要取消请到「只今天」。
      </Dialog>
    </>
  )
}
