import { useMemo, type ReactNode } from 'react'
import { Image, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { faceDrawing, type FaceTraits } from './faceDrawing'
import { Icon } from './Icon'
import { svgImage } from './svgImage'

interface FaceProps {
  /** Whose face: said to a screen reader. */
  name: string
  /** photo: the real picture; drawn: one that stands for it; none: no picture yet. */
  look: { photo: string } | ({ seed: string } & FaceTraits) | 'none'
  size?: 's' | 'm' | 'l' | 'photo'
}

export function Face({ name, look, size = 'm' }: FaceProps): ReactNode {
  const source = useSource(look)
  const className = cx('af-face', `af-face-${size}`)
  if (source === undefined) {
    return (
      <View
        className={cx(className, 'af-face-none')}
        {...a11y({ role: 'img', label: `${name}，还没有照片` })}
      >
        <Icon name="camera" />
      </View>
    )
  }
  return (
    <Image
      className={className}
      src={source}
      mode="aspectFill"
      {...(process.env.TARO_ENV === 'h5'
        ? { nativeProps: { alt: name } }
        : a11y({ role: 'img', label: name }))}
    />
  )
}

function useSource(look: FaceProps['look']): string | undefined {
  const seed = look !== 'none' && 'seed' in look ? look : undefined
  const { seed: name, kind, sex } = seed ?? {}
  const drawn = useMemo(
    () => (name === undefined || kind === undefined ? undefined : svgImage(faceDrawing(name, { kind, sex }))),
    [name, kind, sex],
  )
  return look !== 'none' && 'photo' in look ? look.photo : drawn
}
