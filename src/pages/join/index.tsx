import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useLoad, useRouter } from '@tarojs/taro'
import { codeAsked } from '@/domain/people/binding/joinLink'
import { momentText } from '@/domain/time'
import { JoinForm } from '@/features/binding/JoinForm'
import { useJoin } from '@/features/binding/joinStore'
import { MyRequests } from '@/features/binding/MyRequests'
import { firstScreen, useIdentity } from '@/features/identity/identity'
import { Banner } from '@/ui/Banner'
import { Brand } from '@/ui/Brand'
import { Button } from '@/ui/Button'
import { Screen } from '@/ui/Screen'

/** On to what one has become: the children, or the choice of posts. */
async function enter(who: 'guardian' | 'staff'): Promise<void> {
  const { load, wear } = useIdentity.getState()
  const choices = await load()
  const hat = choices.find((choice) => (choice.hat === 'guardian') === (who === 'guardian'))
  if (hat !== undefined) wear(hat)
  const url = hat === undefined ? null : firstScreen(hat.hat)
  await Taro.reLaunch({ url: url ?? '/pages/home/index' })
}

/** 绑定: the way in with the paper of the school; all that somebody sees who is nobody here yet. */
export default function Join(): ReactNode {
  const { params } = useRouter()
  const { asked, begin, send } = useJoin()
  useLoad(() => void begin(codeAsked(params)))
  const bind = async () => {
    const joined = await send()
    if (joined !== null && joined.kind !== 'asked')
      await enter(joined.kind === 'bound' ? 'guardian' : 'staff')
  }
  return (
    <Screen title="绑定" ground="dusk">
      <Brand note="课后服务" />
      <View className="stack-3 mt-4">
        {asked !== null && (
          <Banner id="join-asked" round tone="green" icon="hourglass" title="已申请，等对方同意">
            {`另一位监护人、班主任或学校办公室同意以后，您才看得到孩子。${momentText(asked.until)} 前有效。`}
          </Banner>
        )}
        <JoinForm onSend={() => void bind()} />
        <MyRequests />
        <View className="t-note ink-2">邀请码在班主任或学校办公室发的纸上。没有拿到，请找他们要。</View>
        <Button
          id="join-guides"
          kind="quiet"
          onPress={() => void Taro.navigateTo({ url: '/pages/guardian/guide/index' })}
        >
          先看看各校课后服务指南
        </Button>
      </View>
    </Screen>
  )
}
