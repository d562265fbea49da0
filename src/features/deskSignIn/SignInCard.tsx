import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { deskCodeText, deskLink } from '@/domain/desk/deskLink'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { QrCode } from '@/ui/QrCode'
import { Skeleton } from '@/ui/Skeleton'
import { webAddress } from '@/ui/webAddress'
import { useSignIn } from './signInStore'

const STEPS = [
  '打开微信里的“安放”，在“我的身份”里点“登录电脑”。',
  '扫这个码，手机上看清是哪所学校、哪台电脑。',
  '把这里出现的四位数字填到手机上，点“确认登录”。',
]

/** 扫码登录: how, and the code itself; then the number; then in. */
export function SignInCard(): ReactNode {
  return (
    <Card round className="mt-4 desk-sign-in">
      <View className="grow">
        <View className="t-title">用手机扫码登录</View>
        <View className="stack-3 mt-4">
          {STEPS.map((step, index) => (
            <View key={step} className="row-top gap-3">
              <View className="desk-step num">{index + 1}</View>
              <View className="grow">{step}</View>
            </View>
          ))}
        </View>
        <View className="t-note ink-2 mt-4">
          给教务处、财务、校长、教育局和督学用。三十分钟不动会自动退出；离开前也请退出。
        </View>
      </View>
      <View className="desk-code-side">
        <CodeSide />
      </View>
    </Card>
  )
}

function CodeSide(): ReactNode {
  const { phase, code, number, trouble, personName, begin } = useSignIn()
  const another = (
    <Button id="desk-again" kind="primary" icon="refresh" onPress={() => void begin()}>
      换一个码
    </Button>
  )
  switch (phase) {
    case 'asking':
      return <Skeleton />
    case 'waiting':
      return (
        <>
          <QrCode value={deskLink(webAddress(), code)} label="登录这台电脑的二维码" />
          <View className="t-note ink-2 mt-3">扫不了？在手机上填</View>
          <View id="desk-code" className="t-title num">
            {deskCodeText(code)}
          </View>
          <View className="t-note ink-2 mt-2">两分钟内有效</View>
          <Button
            id="desk-again"
            kind="quiet"
            size="s"
            icon="refresh"
            className="mt-2"
            onPress={() => void begin()}
          >
            换一个码
          </Button>
        </>
      )
    case 'scanned':
      return (
        <>
          <View className="t-title">手机已扫码</View>
          <View className="mt-2">把这四位数字填到手机上</View>
          <View id="desk-number" className="desk-number num">
            {number}
          </View>
          <View className="t-note ink-2">不要念给不在这里的人。</View>
        </>
      )
    case 'entering':
      return (
        <Empty icon="check-circle" title={personName}>
          手机已确认，正在进入。不是您？请马上找他核对。
        </Empty>
      )
    case 'refused':
      return (
        <Empty icon="stop" tone="amber" title="手机上点了不是我" act={another}>
          这次没有登录。要登录，请换一个码再扫。
        </Empty>
      )
    case 'expired':
      return (
        <Empty icon="hourglass" tone="amber" title="登录码过期了" act={another}>
          码只在两分钟内有效，换一个再扫。
        </Empty>
      )
    case 'failed':
      return (
        <Empty icon="alert" tone="amber" title="没有拿到登录码" act={another}>
          {trouble}
        </Empty>
      )
  }
}
