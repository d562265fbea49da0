import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './Button'
import { named } from './named'
import { useReveal } from './useReveal'

interface PhoneLineProps {
  id: string
  /** As it is shown before anybody asks. */
  mask: string
  /** The mask as a screen reader says it. */
  said: string
  ask: Parameters<typeof useReveal>[0]
}

/** A masked number: 显示 writes it out, 拨打 dials it. Either asks once. */
export function PhoneLine({ id, mask, said, ask }: PhoneLineProps): ReactNode {
  const { phone, busy, trouble, show, dial } = useReveal(ask)
  return (
    <View>
      <View className="row between wrap gap-2">
        <View
          {...named(id)}
          className="num grow"
          {...a11y({ label: phone === null ? said : `电话 ${phone}`, live: 'polite' })}
        >
          {phone ?? mask}
        </View>
        {phone === null && (
          <Button
            id={`${id}-show`}
            size="s"
            busy={busy}
            label="显示完整电话，会留下记录"
            onPress={() => void show()}
          >
            显示
          </Button>
        )}
        <Button id={`${id}-dial`} size="s" icon="phone" busy={busy} onPress={() => void dial()}>
          拨打
        </Button>
      </View>
      <View className="t-note ink-3 mt-1">看电话、打电话会留下记录</View>
      {trouble !== '' && (
        <View {...named(`${id}-trouble`)} className="t-note c-amber mt-1">
          {trouble}
        </View>
      )}
    </View>
  )
}
