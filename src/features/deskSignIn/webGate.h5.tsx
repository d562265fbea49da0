import type { ReactNode } from 'react'
import { isDeskPage } from '@/cloud/webSession'
import { Pressable } from '@/ui/Pressable'
import { DeskGate } from './DeskGate'
import { leaveDesk } from './signInStore'

/** Of the web build alone, so that no phone downloads it. */
export const WebGate = (): ReactNode => (isDeskPage() ? <DeskGate /> : null)

export const LeaveDesk = (): ReactNode =>
  isDeskPage() ? (
    <Pressable id="leave-desk" className="home-rail-identity" onPress={() => void leaveDesk()}>
      退出电脑
    </Pressable>
  ) : null
