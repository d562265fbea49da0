import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { exportDraw } from './exportDraw'
import { useDraw, type DrawKey } from './drawStore'

/** The whole draw as one file, for whoever wants to reckon with other tools. */
export function ExportButton({ drawKey }: { drawKey: DrawKey }): ReactNode {
  const { draw, read } = useDraw()
  const [words, setWords] = useState('')
  const take = async () => {
    if (!(await read(drawKey))) return
    const { draw: whole, lists } = useDraw.getState()
    if (whole === null) return
    try {
      await exportDraw(whole, lists)
      setWords(process.env.TARO_ENV === 'weapp' ? '发到聊天里了' : '已保存到下载')
    } catch {
      setWords('没有导出。请再试一次，选一个聊天发过去。')
    }
  }
  return (
    <View className="center">
      <Button
        id="export-draw"
        kind="quiet"
        icon="download"
        why={draw?.listHash === null ? '名单封存以后才能导出' : undefined}
        onPress={() => void take()}
      >
        导出文件，用电脑验证
      </Button>
      <View className="t-note ink-3 mt-2">
        {words === '' ? '懂电脑的家长可以用公开的程序 verify-draw 再算一遍' : words}
      </View>
    </View>
  )
}
