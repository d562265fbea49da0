import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { askAt } from '@/cloud/askAt'
import { serverNow } from '@/cloud/serverClock'
import type { Board, BoardDraw } from '@/contract/enrolment'
import { say } from '@/domain/failure'
import { momentText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { useAct } from './actStore'
import { needsSignature, signingWhy } from './signing'
import { SignBlock } from './SignBlock'
import { shownWishes, useWishes, wishCount } from './wishStore'

/** Wishes that are ranked and not saved yet: nothing counts before this button. */
export function WishFoot({ board, draw }: { board: Board; draw: BoardDraw }): ReactNode {
  const { draft, isSending, trouble, save, forget } = useWishes()
  const signing = useAct((state) => state.signing)
  const [isSigning, setSigning] = useState(false)
  const { wishes } = shownWishes(board, draw, draft)
  const count = wishCount(wishes)
  const closed =
    board.window !== null && serverNow() >= board.window.closesAt
      ? say({ code: 'enrolment/window-closed', closedAt: board.window.closesAt })
      : undefined
  const send = async () => {
    void askAt('wished')
    const saved = await save(board, draw, signing)
    if (saved === null) return
    setSigning(false)
    const at = saved.savedAt === null ? '' : ` ${momentText(saved.savedAt)}`
    showToast({ text: count === 0 ? '志愿已经收回' : `志愿保存好了${at}` })
  }
  const step = () => (needsSignature([board]) ? setSigning(true) : void send())
  const words = trouble !== '' && (
    <View className="mt-2">
      <Banner id="wish-trouble" round icon="alert" title="没有保存">
        {trouble}
      </Banner>
    </View>
  )
  return (
    <View className="stack-3">
      {!isSigning && words}
      <View className="row between">
        <View className="t-note">
          <View className="b">
            {board.pupil.name}·{count} 个志愿
          </View>
          <View className="c-amber">改了还没保存</View>
        </View>
        <Button id="forget-wishes" size="s" kind="quiet" onPress={forget}>
          不改了
        </Button>
      </View>
      <Button id="save-wishes" kind="primary" busy={isSending} why={closed} onPress={step}>
        {count === 0 ? '收回全部志愿' : '保存志愿'}
      </Button>
      <Sheet
        open={isSigning}
        title="签自愿申请"
        onClose={() => setSigning(false)}
        foot={
          <View className="stack-3">
            {words}
            <Button
              id="sign-wishes"
              kind="primary"
              busy={isSending}
              why={signingWhy([board], signing) === '' ? undefined : signingWhy([board], signing)}
              onPress={() => void send()}
            >
              签好，保存志愿
            </Button>
          </View>
        }
      >
        <SignBlock />
      </Sheet>
    </View>
  )
}
