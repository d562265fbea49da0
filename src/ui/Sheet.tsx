import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Overlay } from './Overlay'

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Stays at the bottom while the rest scrolls. */
  foot?: ReactNode
}

/** Slides in from below; a tap outside closes it. */
export function Sheet({ open, title, onClose, children, foot }: SheetProps): ReactNode {
  if (!open) return null
  return (
    <Overlay onClose={onClose} place="bottom">
      <View className="af-sheet" {...a11y({ role: 'dialog', label: title })}>
        <View className="af-sheet-grip" />
        <View className="t-title af-sheet-title">{title}</View>
        <View className="af-sheet-body">{children}</View>
        {foot !== undefined && <View className="af-sheet-foot">{foot}</View>}
      </View>
    </Overlay>
  )
}
