import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Pressable } from './Pressable'

/**
 * primary: the one solid step of a screen. soft: chosen already. danger: cannot be taken back (dark outline).
 * alarm: raise a child who is not accounted for, nothing else.
 */
type ButtonKind = 'primary' | 'plain' | 'quiet' | 'soft' | 'amber' | 'danger' | 'alarm'

interface ButtonProps {
  children: string
  onPress: () => void
  kind?: ButtonKind
  size?: 's' | 'm' | 'big'
  icon?: IconName
  /** Why it is off, and what makes it go on; shown underneath. */
  why?: string
  /** Working on it: no second press. */
  busy?: boolean
  /** What a screen reader says instead of the word on it. */
  label?: string
  className?: string
  id?: string
}

export function Button(props: ButtonProps): ReactNode {
  const { children, kind = 'plain', size = 'm', icon, why, busy = false } = props
  const look = why === undefined ? kind : 'off'
  return (
    <View className={cx('af-btn-box', size === 's' && 'af-btn-box-s', props.className)}>
      <Pressable
        id={props.id}
        className={cx('af-btn', `af-btn-${look}`, `af-btn-${size}`)}
        pressedClass={`af-btn-${look}-pressed`}
        onPress={props.onPress}
        why={busy ? '' : why}
        label={props.label}
      >
        {busy ? <Dots /> : icon && <Icon name={icon} className="af-btn-icon" />}
        {children}
      </Pressable>
      {why !== undefined && why !== '' && (
        <View className="af-why">
          <Icon name="info" className="af-why-icon" />
          {why}
        </View>
      )}
    </View>
  )
}

function Dots(): ReactNode {
  return (
    <View className="af-dots">
      <View className="af-dot" />
      <View className="af-dot af-dot-2" />
      <View className="af-dot af-dot-3" />
    </View>
  )
}
