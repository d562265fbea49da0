import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from './Button'
import { Card } from './Card'
import { Sheet } from './Sheet'

interface DeskEditorProps {
  title: string
  /** At a desk it stands in the side panel, on a phone it comes from below. */
  desk: boolean
  onClose: () => void
  foot?: ReactNode
  children: ReactNode
}

/** One thing being changed. */
export function DeskEditor({ title, desk, onClose, foot, children }: DeskEditorProps): ReactNode {
  if (!desk)
    return (
      <Sheet open title={title} onClose={onClose} foot={foot}>
        {children}
      </Sheet>
    )
  return (
    <Card id="editor" className="af-editor">
      <View className="row between">
        <View className="t-title grow">{title}</View>
        <Button id="editor-close" size="s" kind="quiet" onPress={onClose}>
          关闭
        </Button>
      </View>
      <View className="af-editor-body">{children}</View>
      {foot !== undefined && <View className="af-editor-foot">{foot}</View>}
    </Card>
  )
}
