import { useMemo, type ReactNode } from 'react'
import { Image, View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import { a11y } from './a11y'
import { svgImage } from './svgImage'

/** Dark on white in every theme: scanners want it so. */
export function QrCode({ value, label }: { value: string; label: string }): ReactNode {
  const source = useMemo(
    () => svgImage(renderSVG(value, { ecc: 'M', border: 2, blackColor: '#12211A', whiteColor: '#FFFFFF' })),
    [value],
  )
  return (
    <View className="af-qr" {...a11y({ role: 'img', label })}>
      <Image className="af-qr-image" src={source} mode="scaleToFill" />
    </View>
  )
}
