import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { deskCodeInText, SCAN_PAGE } from '@/domain/desk/deskLink'
import { OpenDesksList } from '@/features/deskPhone/OpenDesksList'
import { useOpenDesks } from '@/features/deskPhone/openDesksStore'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

const NO_CODE = '这不是电脑上的登录码。请看清电脑再扫，或填码下面的字母和数字。'

/** 登录电脑: in by scanning or typing, and out again. */
export default function OpenDesksPage(): ReactNode {
  const { state, desks, trouble, offline, load } = useOpenDesks()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  useDidShow(() => void load())
  const go = (text: string) => {
    const code = deskCodeInText(text)
    setWrong(code === null ? NO_CODE : '')
    if (code !== null) void Taro.navigateTo({ url: `${SCAN_PAGE}?desk=${code}` })
  }
  const scan = async () => {
    try {
      go((await Taro.scanCode({ onlyFromCamera: true })).result)
    } catch {
      return
    }
  }
  return (
    <Screen title="登录电脑">
      <Card>
        <View className="t-title">在电脑上办公</View>
        <View className="mt-2">在电脑的浏览器里打开安放的网页，用这部手机扫上面的码。</View>
        {process.env.TARO_ENV === 'weapp' && (
          <Button id="desk-scan" kind="primary" icon="scan" className="mt-4" onPress={() => void scan()}>
            扫码登录电脑
          </Button>
        )}
        <View className="mt-4">
          <Field
            id="desk-code"
            label="扫不了，就填码"
            value={typed}
            maxLength={40}
            placeholder="码下面的 10 位字母和数字"
            {...(wrong === '' ? {} : { message: wrong })}
            onInput={setTyped}
          />
        </View>
        <Button
          id="desk-next"
          className="mt-3"
          why={typed.trim() === '' ? '请先填码' : undefined}
          onPress={() => go(typed)}
        >
          下一步
        </Button>
      </Card>
      <Loaded
        state={state}
        hasContent={desks !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void load()}
      >
        {desks !== null && <OpenDesksList desks={desks} />}
      </Loaded>
    </Screen>
  )
}
