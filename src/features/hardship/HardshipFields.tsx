import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PictureTray, TrayPicture } from '@/cloud/pictureTray'
import { showLarge } from '@/cloud/pictures'
import { MOST_PICTURES } from '@/domain/files/picture'
import { MOST_HARDSHIP_WORDS } from '@/domain/hardship/askHardship'
import { HARDSHIP_KINDS, hardshipKindText } from '@/domain/hardship/Hardship'
import { isDay, type Day } from '@/domain/time'
import { ChoiceField } from '@/ui/ChoiceField'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Pictures } from '@/ui/Pictures'
import type { HardshipForm } from './hardshipForm'

const KINDS = HARDSHIP_KINDS.map((kind) => ({ key: kind, label: hardshipKindText(kind) }))

interface HardshipFieldsProps {
  form: HardshipForm
  pictures: TrayPicture[]
  tray: PictureTray
  /** Pictures that the ask has already. */
  kept: number
  today: Day
  onForm: (part: Partial<HardshipForm>) => void
}

/** What a family asks for, with its evidence; the same fields when finance enters a paper. */
export function HardshipFields(props: HardshipFieldsProps): ReactNode {
  const { form, pictures, tray, kept, today, onForm } = props
  const pick = (key: string) => {
    const kind = HARDSHIP_KINDS.find((one) => one === key)
    if (kind !== undefined) onForm({ kind })
  }
  const open = (key: string) => {
    const src = pictures.find((one) => one.key === key)?.src
    if (src !== undefined)
      void showLarge(
        src,
        pictures.map((one) => one.src),
      )
  }
  return (
    <View className="stack-2">
      <ChoiceField id="hardship-kind" label="属于哪一种" items={KINDS} value={form.kind} onPick={pick} />
      <Field
        id="hardship-words"
        label="情况说明"
        lines="many"
        placeholder="可以不写；选「其他困难」请写几句"
        value={form.words}
        maxLength={MOST_HARDSHIP_WORDS}
        onInput={(words) => onForm({ words })}
      />
      <DateField
        id="hardship-until"
        label="证明有效期到"
        day={form.validUntil}
        isDay={isDay}
        from={today}
        onDay={(validUntil) => onForm({ validUntil })}
      />
      <Pictures
        id="hardship-pics"
        label="证明照片"
        items={pictures}
        most={MOST_PICTURES - kept}
        hint={kept > 0 ? `以前交的 ${kept} 张还在，只补新的。` : '拍证件或证明，字要看得清。'}
        onOpen={open}
        onAdd={() => void tray.add()}
        onRemove={(key) => tray.remove(key)}
        onRetry={(key) => void tray.retry(key)}
      />
    </View>
  )
}
