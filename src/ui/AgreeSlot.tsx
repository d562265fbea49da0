import type { ReactNode } from 'react'
import { Button as PhoneButton, View } from '@tarojs/components'
import { useAgreeAsk } from './agreeAsk'
import { Button } from './Button'
import { Sheet } from './Sheet'
import { useInFront } from './useInFront'
import './AgreeSlot.scss'

const AGREE = 'privacy-agree'

/** Where a question of WeChat's stands on a page. WeChat believes an agreement only from this button, by its id. */
export function AgreeSlot(): ReactNode {
  const inFront = useInFront()
  const ask = useAgreeAsk((state) => (inFront ? state.ask : undefined))
  if (ask === undefined) return null
  return (
    <View className="af-agree">
      <Sheet
        open
        title={ask.title}
        onClose={ask.onRefuse}
        foot={
          <View>
            <PhoneButton
              id={AGREE}
              className="af-share"
              hoverClass="af-share-pressed"
              openType="agreePrivacyAuthorization"
              onAgreePrivacyAuthorization={() => ask.onAgree(AGREE)}
            >
              同意
            </PhoneButton>
            <Button id="privacy-refuse" className="mt-2" onPress={ask.onRefuse}>
              不同意
            </Button>
          </View>
        }
      >
        <View className="stack-2">
          {ask.lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
        <Button id="privacy-more" kind="quiet" className="mt-2" onPress={ask.more.onPress}>
          {ask.more.label}
        </Button>
      </Sheet>
    </View>
  )
}
