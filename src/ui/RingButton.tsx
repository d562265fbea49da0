import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from './Button'
import { named } from './named'
import { useReveal } from './useReveal'

interface RingButtonProps {
  id: string
  children: string
  ask: Parameters<typeof useReveal>[0]
  /** What a screen reader says: the stars of a mask are not read aloud. */
  label: string
  onDialled?: () => void
}

/** Where every second counts: one tap asks for the number and dials it. */
export function RingButton({ id, children, label, ask, onDialled }: RingButtonProps): ReactNode {
  const { busy, trouble, dial } = useReveal(ask)
  const press = async () => {
    if (await dial()) onDialled?.()
  }
  return (
    <View>
      <Button id={id} icon="phone" busy={busy} label={label} onPress={() => void press()}>
        {children}
      </Button>
      {trouble !== '' && (
        <View {...named(`${id}-trouble`)} className="t-note c-amber mt-1">
          {trouble}
        </View>
      )}
    </View>
  )
}
