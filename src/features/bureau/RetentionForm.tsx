import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { RETENTION_LEAST, RETENTION_MOST } from '@/domain/retention/retention'
import { Button } from '@/ui/Button'
import { DeskEditor } from '@/ui/DeskEditor'
import { NumberField } from '@/ui/NumberField'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { useCityCalendar } from './cityCalendarStore'

interface RetentionFormProps {
  months: number
  desk: boolean
  onClose: () => void
}

/** 个人资料保存期限. A shorter one says first how many children it reaches, and is then pressed once more. */
export function RetentionForm({ months: kept, desk, onClose }: RetentionFormProps): ReactNode {
  const { setRetention, sending, refused, reaches } = useCityCalendar()
  const [months, setMonths] = useState(kept)
  const isAgreed = reaches?.months === months
  const send = async () => {
    if (!(await setRetention({ months, reaches: isAgreed ? reaches.pupils : 0 }))) return
    showToast({ text: `已改为保留 ${months} 个月` })
    onClose()
  }
  return (
    <DeskEditor desk={desk} title="离校离职以后的个人资料" onClose={onClose}>
      <View className="stack-3">
        <NumberField
          id="retention-months"
          label="保留几个月"
          value={months}
          min={RETENTION_LEAST}
          max={RETENTION_MOST}
          hint={`从离校、离职的第二天算起，${RETENTION_LEAST} 到 ${RETENTION_MOST} 个月。`}
          onValue={setMonths}
        />
        <View className="t-note ink-2">
          到期的那天夜里，姓名、电话、照片、证件、健康和接送资料全部抹去，不能找回。人数、金额、时间和每天的校验值留着，账仍然可以核对。
        </View>
        {refused !== '' && (
          <View id="retention-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
        <Button
          id="save-retention"
          kind={isAgreed ? 'danger' : 'primary'}
          busy={sending}
          why={months === kept ? '和现在一样，不用改。' : undefined}
          onPress={() => void send()}
        >
          {isAgreed ? `知道了，改为 ${months} 个月` : '保存'}
        </Button>
      </View>
    </DeskEditor>
  )
}
