import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { showLarge } from '@/cloud/pictures'
import { MOST_PICTURES } from '@/domain/files/picture'
import type { PaperKind } from '@/domain/service/ServiceFile'
import { paperKindText } from '@/domain/service/serviceWords'
import { isDay, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Pictures } from '@/ui/Pictures'
import { Sheet } from '@/ui/Sheet'
import { Switch } from '@/ui/Switch'
import { usePaperTray } from './paperTray'
import type { Sending } from './ReasonSheet'
import { SendTrouble } from './SendTrouble'

export interface PaperForm {
  kind: PaperKind
  number: string
  validUntil: Day | null
  pictures: string[]
  words: string
}

interface PaperSheetProps extends Sending {
  kind: PaperKind
  /** One is there already: it holds until the new one is vetted. */
  isRenewal: boolean
  onSend: (form: PaperForm) => Promise<boolean>
  onClose: () => void
}

const NUMBER_MOST = 40
const WORDS_MOST = 60
/** 协议 and 身份证明 have a number more often than not; the others mostly a date. */
const NUMBER_LABEL: Record<PaperKind, string> = {
  identity: '身份证号',
  qualification: '证书编号',
  health: '健康证号',
  'no-record': '查询编号',
  agreement: '协议编号',
  other: '编号',
}

/** One paper: until when, its number (kept sealed, shown masked), its pictures. */
export function PaperSheet({ kind, isRenewal, onSend, onClose, ...sending }: PaperSheetProps): ReactNode {
  const { pictures, tray } = usePaperTray()
  const [number, setNumber] = useState('')
  const [words, setWords] = useState('')
  const [validUntil, setUntil] = useState<Day | ''>('')
  const [isForGood, setForGood] = useState(false)
  const ops = tray.ops()
  const why =
    !isForGood && validUntil === ''
      ? '请填有效期到哪天，或打开「长期有效」。'
      : ops === null
        ? '照片还没有传完。请等一等，传不上的请重传或删掉。'
        : undefined
  const close = () => {
    tray.clear()
    onClose()
  }
  const send = async () => {
    const until = isForGood ? null : validUntil === '' ? null : validUntil
    if (
      ops !== null &&
      (await onSend({ kind, number: number.trim(), validUntil: until, pictures: ops, words }))
    )
      tray.clear()
  }
  return (
    <Sheet
      open
      title={`${isRenewal ? '换新的' : '补'}${paperKindText(kind)}`}
      onClose={close}
      foot={
        <Button id="paper-send" kind="primary" busy={sending.isSending} why={why} onPress={() => void send()}>
          {`存${paperKindText(kind)}`}
        </Button>
      }
    >
      <View className="stack-3">
        <Pictures
          id="paper-pictures"
          label="照片"
          items={pictures}
          most={MOST_PICTURES}
          hint="拍清楚整张证件。只有学校和教育局审核的人看得到，每看一次都有记录。"
          onAdd={() => void tray.add()}
          onRemove={tray.remove}
          onRetry={(key) => void tray.retry(key)}
          onOpen={(key) => {
            const current = pictures.find((one) => one.key === key)?.src
            if (current !== undefined)
              void showLarge(
                current,
                pictures.map(({ src }) => src),
              )
          }}
        />
        <Cell
          title="长期有效"
          note="没有到期的日子"
          end={<Switch id="paper-for-good" label="长期有效" on={isForGood} onChange={setForGood} />}
        />
        {!isForGood && (
          <DateField
            id="paper-until"
            label="有效期到（含当天）"
            day={validUntil}
            isDay={isDay}
            onDay={setUntil}
          />
        )}
        <Field
          id="paper-number"
          label={`${NUMBER_LABEL[kind]}（可以不填）`}
          value={number}
          maxLength={NUMBER_MOST}
          hint="加密保存，以后只显示头尾几位。"
          onInput={setNumber}
        />
        <Field
          id="paper-words"
          label="说明（可以不填）"
          value={words}
          maxLength={WORDS_MOST}
          placeholder="如：田径二级教练员证"
          onInput={setWords}
        />
      </View>
      {isRenewal && <View className="t-note ink-2 mt-2">新的审核通过以后算数，在那以前旧的照样有效。</View>}
      <SendTrouble trouble={sending.trouble} />
    </Sheet>
  )
}
