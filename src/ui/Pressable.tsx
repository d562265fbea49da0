import type { ComponentProps, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { keyboard } from './keyboard'
import { named } from './named'

type Roles = 'button' | 'link' | 'checkbox' | 'radio' | 'switch' | 'tab'

interface PressableProps {
  onPress?: () => void
  onHold?: () => void
  /** Why it cannot be pressed now; its presence switches it off. The caller shows the words. */
  why?: string
  role?: Roles
  label?: string
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  className?: string
  pressedClass?: string
  style?: ComponentProps<typeof View>['style']
  id?: string
  children?: ReactNode
}

/** Everything that can be tapped: role and label for both targets, pressed look, keys on the web. */
export function Pressable(props: PressableProps): ReactNode {
  const { onHold, why, role = 'button', label, checked, selected, expanded, id, style } = props
  const isOff = why !== undefined
  const press = isOff ? undefined : props.onPress
  return (
    <View
      {...named(id)}
      style={style}
      className={cx('af-press', isOff && 'af-press-off', props.className)}
      hoverClass={isOff ? 'none' : (props.pressedClass ?? 'af-pressed')}
      hoverStayTime={70}
      onClick={press}
      onLongPress={isOff ? undefined : onHold}
      {...a11y({ role, label, checked, selected, expanded, off: isOff })}
      {...keyboard(press)}
    >
      {props.children}
    </View>
  )
}
