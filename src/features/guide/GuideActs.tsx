import { useState, type ReactNode } from 'react'
import { Canvas, View } from '@tarojs/components'
import type { Guide } from '@/contract/plan'
import { Button } from '@/ui/Button'
import { copyText } from '@/ui/copyText'
import { isPrivacyRefusal } from '@/ui/isPrivacyRefusal'
import { ShareButton } from '@/ui/ShareButton'
import { showToast } from '@/ui/showToast'
import { guideAddress } from './guideLink'
import { CANVAS_ID, savePoster } from './savePoster'

const isWeb = process.env.TARO_ENV === 'h5'

/** A card in WeChat, a picture for the school gate, and paper from the desk. */
export function GuideActs({ guide }: { guide: Guide }): ReactNode {
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    try {
      const count = await savePoster(guide)
      showToast({ text: `${count} 张图片${isWeb ? '已保存到下载' : '已保存到相册'}，可以打印贴在校门口` })
    } catch (error) {
      if (!isPrivacyRefusal(error))
        showToast({ text: isWeb ? '没有保存，请再试一次' : '没有保存。请允许保存到相册，再试一次' })
    }
    setSaving(false)
  }
  const copy = async () => {
    if (await copyText(guideAddress(guide))) showToast({ text: '链接已复制，谁打开都能看' })
  }
  return (
    <View className="guide-acts stack-2">
      {isWeb ? (
        <View className="row gap-2">
          <Button id="copy-guide" icon="link" onPress={() => void copy()}>
            复制链接
          </Button>
          <Button id="print-guide" icon="doc" onPress={() => window.print()}>
            打印 / 存为 PDF
          </Button>
        </View>
      ) : (
        <View>
          <ShareButton id="share-guide">转发给家长</ShareButton>
        </View>
      )}
      <Button id="save-poster" icon="download" kind="plain" busy={isSaving} onPress={() => void save()}>
        存成图片
      </Button>
      {!isWeb && <Canvas id={CANVAS_ID} type="2d" canvasId={CANVAS_ID} className="guide-canvas" />}
    </View>
  )
}
