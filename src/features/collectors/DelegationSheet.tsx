import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DelegationCode } from '@/contract/collectors'
import { dayWeekdayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { copyText } from '@/ui/copyText'
import { QrCode } from '@/ui/QrCode'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { Skeleton } from '@/ui/Skeleton'
import { State } from '@/ui/State'
import { useCollectors } from './collectorsStore'
import { SendTrouble } from './SendTrouble'
import './collectors.scss'

const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** To be sent to the delegate alone: no child's name, no school. */
const words = ({ name, day, code }: DelegationCode): string =>
  `${name}：${dayWeekdayText(day)} 的接送码是 ${spaced(code)}。到校门报给门岗，只在当天有效，只能用一次，请不要转给别人。`

async function copy(code: DelegationCode): Promise<void> {
  if (await copyText(words(code))) showToast({ text: `已复制，去微信里发给${code.relation}` })
}

/** The delegate's own code: shown, copied, or taken back. */
export function DelegationSheet({
  delegationId,
  code,
}: {
  delegationId: string
  code: DelegationCode | null
}): ReactNode {
  const { isSending, open, cancelDelegation } = useCollectors()
  return (
    <Sheet
      open
      title="临时接送码"
      onClose={() => open(null)}
      foot={
        code !== null && (
          <Button id="copy-delegation" kind="primary" icon="send" onPress={() => void copy(code)}>
            {`复制文字，发给${code.relation}`}
          </Button>
        )
      }
    >
      {code === null ? (
        <Skeleton cards={1} lines={3} />
      ) : (
        <View className="center">
          <View className="t-lead b">{`${code.relation} ${code.name}`}</View>
          <View className="ink-2">{`${dayWeekdayText(code.day)} 接${code.pupilName}`}</View>
          <View id="delegation-digits" className="t-figure delegation-digits">
            {spaced(code.code)}
          </View>
          <View className="t-note ink-2 mt-2">
            {code.scannable === null
              ? '到校门报六位数字就行。二维码当天打开这里就有。'
              : '报六位数字，或出示二维码截图，都行。'}
          </View>
          {code.scannable !== null && (
            <View className="mt-3">
              <QrCode value={code.scannable} label={`${code.name}的临时接送二维码`} />
            </View>
          )}
          <View className="delegation-once mt-2">
            <State icon="shield" tone="green">
              只在这一天、只接这个孩子、只能用一次
            </State>
          </View>
        </View>
      )}
      <SendTrouble />
      <Button
        id="cancel-delegation"
        kind="quiet"
        className="mt-3"
        busy={isSending}
        onPress={() => void cancelDelegation(delegationId)}
      >
        取消这次委托
      </Button>
    </Sheet>
  )
}
