import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { named } from './named'
import { Pressable } from './Pressable'
import type { Tone } from './tone'

interface CardProps {
  children: ReactNode
  tone?: Tone
  /** No padding: for cells and other full-width rows. */
  flush?: boolean
  /** Less padding: one row with a tile or a face. */
  tight?: boolean
  /** 20 px corners: the one child or the one code of a screen. */
  round?: boolean
  onPress?: () => void
  label?: string
  className?: string
  id?: string
}

export function Card(props: CardProps): ReactNode {
  const { tone = 'plain', flush, tight, round, onPress, id, children } = props
  const className = cx(
    'af-card',
    tone !== 'plain' && `af-card-${tone}`,
    flush && 'af-card-flush',
    tight && 'af-card-tight',
    round && 'af-card-round',
    props.className,
  )
  if (onPress === undefined) {
    return (
      <View {...named(id)} className={className}>
        {children}
      </View>
    )
  }
  return (
    <Pressable id={id} className={className} onPress={onPress} label={props.label}>
      {children}
    </Pressable>
  )
}
