import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './Button'
import { Overlay } from './Overlay'

interface DialogProps {
  open: boolean
  /** The question, with the thing it is about in it. */
  title: string
  children: ReactNode
  yes: { label: string; kind?: 'primary' | 'danger' | 'alarm'; busy?: boolean; onPress: () => void }
  no: { label: string; onPress: () => void }
}

/** Only before what cannot be taken back. */
export function Dialog({ open, title, children, yes, no }: DialogProps): ReactNode {
  if (!open) return null
  return (
    <Overlay place="middle" onClose={no.onPress}>
      <View className="af-dialog" {...a11y({ role: 'alertdialog', label: title })}>
        <View className="t-title">{title}</View>
        <View className="af-dialog-words">{children}</View>
        <View className="row-top gap-2 mt-5">
          <Button id="dialog-no" onPress={no.onPress}>
            {no.label}
          </Button>
          <Button id="dialog-yes" kind={yes.kind ?? 'danger'} busy={yes.busy} onPress={yes.onPress}>
            {yes.label}
          </Button>
        </View>
      </View>
    </Overlay>
  )
}
