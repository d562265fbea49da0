import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { DeskWindow } from '@/contract/draw'
import { drawTask } from '@/domain/draw/drawTask'
import { atMinute, dayOf, isDay, minuteOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { TimeField } from '@/ui/TimeField'
import { Timeline } from '@/ui/Timeline'
import { Track } from '@/ui/Track'
import { stepsOf, type DeskDraw } from './drawSteps'
import { useEnrolDesk } from './enrolDeskStore'
import './enrolDesk.scss'

const DIGITS = /^[\d\s]+$/
const AHEAD = 86_400_000

interface DrawCardProps {
  window: DeskWindow
  draw: DeskDraw
  /** The public page anybody may check the draw on. */
  onVerify: () => void
}

/** One draw: where it stands, and the one thing a person must do now. */
export function DrawCard({ window, draw, onVerify }: DrawCardProps): ReactNode {
  const { refused } = useEnrolDesk()
  const now = serverNow()
  const task = drawTask(draw, now)
  return (
    <Card id={`draw-${window.windowId}`}>
      <View className="t-lead b">{window.name}</View>
      <View className="mt-2">
        <Timeline knots={stepsOf(window, draw, now)} />
      </View>
      {task === 'enter' && <EnterNumber window={window} draw={draw} />}
      {task === 'confirm' && <ConfirmNumber window={window} />}
      {task === 'run' && <Running window={window} draw={draw} />}
      {refused?.windowId === window.windowId && (
        <View id="draw-refused" className="mt-2">
          <State icon="alert" tone="amber">
            {refused.say}
          </State>
        </View>
      )}
      <Button id={`verify-${window.windowId}`} className="mt-2" kind="quiet" icon="scale" onPress={onVerify}>
        公开页：谁都可以验证
      </Button>
    </Card>
  )
}

function EnterNumber({ window, draw }: { window: DeskWindow; draw: DeskDraw }): ReactNode {
  const { enterNumber, acting } = useEnrolDesk()
  const [number, setNumber] = useState('')
  const [witnesses, setWitnesses] = useState('')
  const [isRenaming, setRenaming] = useState(false)
  const why = !DIGITS.test(number)
    ? '请照公布的样子填号码，只有数字和空格。'
    : witnesses.trim() === ''
      ? '请写明见证人，至少一位，例如家委会的家长。'
      : undefined
  const send = async () => {
    if (await enterNumber(window.windowId, number.trim(), witnesses.trim()))
      showToast({ text: '已录入，请另一个人再录一遍' })
  }
  return (
    <View className="stack-3 mt-3">
      <View className="b">{`录入${draw.source}的号码`}</View>
      <Field
        id="number"
        label="公开号码"
        value={number}
        maxLength={60}
        placeholder="如：02 11 17 23 28 31 09"
        onInput={setNumber}
      />
      <Field
        id="witnesses"
        label="见证人"
        value={witnesses}
        maxLength={60}
        placeholder="如：家委会王芳、李伟"
        onInput={setWitnesses}
      />
      <Button id="enter-number" kind="primary" busy={acting !== null} why={why} onPress={() => void send()}>
        录入
      </Button>
      {isRenaming ? (
        <RenameSource window={window} draw={draw} />
      ) : (
        <Button id="rename-source" kind="quiet" onPress={() => setRenaming(true)}>
          这一期号码不能用，换一期
        </Button>
      )}
    </View>
  )
}

function RenameSource({ window, draw }: { window: DeskWindow; draw: DeskDraw }): ReactNode {
  const { renameSource, acting } = useEnrolDesk()
  const [source, setSource] = useState('')
  const [fixedAt, setFixedAt] = useState(draw.fixedAt + AHEAD)
  const [reason, setReason] = useState('')
  const day = dayOf(fixedAt)
  const why =
    source.trim() === '' || reason.trim() === '' ? '请写明换成哪一期、为什么换，家长会看到。' : undefined
  const send = async () => {
    if (await renameSource(window.windowId, source.trim(), fixedAt, reason.trim()))
      showToast({ text: '已换，等新的号码产生' })
  }
  return (
    <View className="inset stack-3">
      <View className="t-note ink-2">
        只有名单封存时号码已经产生，或者那一期一直没有产生，才能换。换成还没产生的一期。
      </View>
      <Field id="new-source" label="换成哪一期" value={source} maxLength={40} onInput={setSource} />
      <View className="enrol-pair">
        <DateField
          id="new-fixed-day"
          label="产生日期"
          day={day}
          isDay={isDay}
          onDay={(next) => setFixedAt(atMinute(next, minuteOf(fixedAt)))}
        />
        <TimeField
          id="new-fixed-time"
          label="产生时间"
          minute={minuteOf(fixedAt)}
          onMinute={(minute) => setFixedAt(atMinute(day, minute))}
        />
      </View>
      <Field id="rename-reason" label="为什么换" value={reason} maxLength={60} onInput={setReason} />
      <Button id="send-rename" busy={acting !== null} why={why} onPress={() => void send()}>
        换成这一期
      </Button>
    </View>
  )
}

/** The second person types it unseen: what the first one typed is not shown here. */
function ConfirmNumber({ window }: { window: DeskWindow }): ReactNode {
  const { confirmNumber, acting } = useEnrolDesk()
  const [number, setNumber] = useState('')
  const send = async () => {
    if (await confirmNumber(window.windowId, number.trim())) showToast({ text: '两遍一致，开始抽签' })
  }
  return (
    <View className="stack-3 mt-3">
      <View className="b">另一个人照公布的号码再录一遍</View>
      <Field id="number-again" label="公开号码" value={number} maxLength={60} onInput={setNumber} />
      <Button
        id="confirm-number"
        kind="primary"
        busy={acting !== null}
        why={DIGITS.test(number) ? undefined : '请照公布的样子填号码，只有数字和空格。'}
        onPress={() => void send()}
      >
        再录一遍，核对
      </Button>
    </View>
  )
}

function Running({ window, draw }: { window: DeskWindow; draw: DeskDraw }): ReactNode {
  const { runDraw, acting } = useEnrolDesk()
  const said = `正在登记，${draw.recorded} / ${draw.applicants} 人`
  return (
    <View className="stack-2 mt-3">
      <View id="draw-progress" className="b">
        {draw.state === 'confirmed' ? '正在抽签' : said}
      </View>
      <View className="row">
        <Track parts={[{ value: draw.recorded, tone: 'green' }]} total={draw.applicants} label={said} />
      </View>
      <View className="t-note ink-2">会自己做完，关掉页面也不影响。</View>
      <Button id="run-draw" busy={acting !== null} onPress={() => void runDraw(window.windowId)}>
        现在接着做
      </Button>
    </View>
  )
}
