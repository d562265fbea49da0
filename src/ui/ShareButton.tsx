import type { ReactNode } from 'react'
import { Button } from '@tarojs/components'
import { named } from './named'

/** WeChat opens its own sheet for this button and for no other; what is sent says the page's useShareAppMessage. */
export function ShareButton({ id, children }: { id?: string; children: string }): ReactNode {
  return (
    <Button {...named(id)} className="af-share" hoverClass="af-share-pressed" openType="share">
      {children}
    </Button>
  )
}
