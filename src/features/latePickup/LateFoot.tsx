import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { askAt } from '@/cloud/askAt'
import { serverNow } from '@/cloud/serverClock'
import type { LateOptions } from '@/contract/late'
import { yuanText } from '@/domain/money'
import { clockText, clockTextAt } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Countdown } from '@/ui/Countdown'
import { Dialog } from '@/ui/Dialog'
import { State } from '@/ui/State'
import { showToast } from '@/ui/showToast'
import { useTick } from '@/ui/useTick'
import { LatePatternFoot } from './LatePatternFoot'
import { useLate } from './lateStore'
import { closedWords, lateWhy } from './lateWhy'
import './LateFoot.scss'

/** The one step: what it does and costs, and until when. */
export function LateFoot({ options }: { options: LateOptions }): ReactNode {
  useTick(1000)
  const now = serverNow()
  const { mode, editing, sendTrouble: trouble } = useLate()
  const stands = options.current !== null && options.current.status !== 'refused'
  return (
    <>
      {trouble !== '' && (
        <Banner id="late-trouble" round icon="alert">
          {trouble}
        </Banner>
      )}
      {mode === 'once' && now < options.cutOffAt && (
        <View className="late-cut-off">
          <State icon="hourglass" tone="amber">
            今天 {clockTextAt(options.cutOffAt)} 截止
          </State>
          <View className="row t-note ink-2">
            还剩
            <Countdown size="s" ms={options.cutOffAt - now} />
          </View>
        </View>
      )}
      {mode === 'weekly' ? (
        <LatePatternFoot options={options} />
      ) : stands && !editing ? (
        <StandingButtons options={options} now={now} />
      ) : (
        <ApplyButton options={options} now={now} />
      )}
    </>
  )
}

interface StepProps {
  options: LateOptions
  now: number
}

function ApplyButton({ options, now }: StepProps): ReactNode {
  const { untilMinute, collectorId, isSending, editing, submit, edit } = useLate()
  const option = options.options.find((one) => one.untilMinute === untilMinute)
  const what = editing ? '改为托管到' : '申请托管到'
  const words =
    option === undefined
      ? '申请延时托管'
      : `${what} ${clockText(option.untilMinute)}·${yuanText(option.feeFen)}`
  const press = async () => {
    void askAt('asked-late')
    if (!(await submit())) return
    const isPending = useLate.getState().options?.current?.status === 'pending'
    showToast({ text: isPending ? '已提交，等学校答复' : '办好了，到时请来接' })
  }
  return (
    <>
      <Button
        id="ask-late"
        kind="primary"
        busy={isSending}
        why={lateWhy(options, { untilMinute, collectorId }, now)}
        onPress={() => void press()}
      >
        {words}
      </Button>
      {editing && (
        <Button id="keep-late" kind="quiet" onPress={() => edit(false)}>
          不改了
        </Button>
      )}
    </>
  )
}

function StandingButtons({ options, now }: StepProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const { isSending, cancel, edit } = useLate()
  const press = async () => {
    if (await cancel(options.day)) showToast({ text: '已取消，今天按平时的时间接' })
    setAsking(false)
  }
  const isPast = now >= options.cutOffAt
  const why = isPast ? (closedWords({ ...options, closed: null }, now) ?? undefined) : undefined
  return (
    <>
      {!isPast && (
        <Button id="change-late" kind="soft" onPress={() => edit(true)}>
          改时间或接送人
        </Button>
      )}
      <Button id="cancel-late" className={isPast ? '' : 'mt-2'} why={why} onPress={() => setAsking(true)}>
        取消延时托管
      </Button>
      <Dialog
        open={isAsking}
        title="取消今天的延时托管？"
        yes={{ label: '取消托管', busy: isSending, onPress: () => void press() }}
        no={{ label: '不取消', onPress: () => setAsking(false) }}
      >
        位置马上让给别的孩子，{clockTextAt(options.cutOffAt)} 前还可以再申请。
      </Dialog>
    </>
  )
}
