import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { PickupCode } from '@/contract/custody'
import { dayOf, dayText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { Icon } from '@/ui/Icon'
import { QrCode } from '@/ui/QrCode'
import { Skeleton } from '@/ui/Skeleton'
import { Track } from '@/ui/Track'
import { useTick } from '@/ui/useTick'
import { codeNow, isRunningOut, spaced } from './codeNow'
import './PickupPass.scss'

const SECOND = 1000

interface PickupPassProps {
  pass: PickupCode
  onRunningOut: () => void
}

/** 接送码: to be scanned, or read aloud; turns by itself each minute. */
export function PickupPass({ pass, onRunningOut }: PickupPassProps): ReactNode {
  useTick(SECOND)
  const now = serverNow()
  const current = codeNow(pass.codes, now)
  const isLow = isRunningOut(pass.codes, now)
  useEffect(() => {
    if (isLow) onRunningOut()
  }, [isLow, onRunningOut])
  if (current === null) return <Skeleton cards={1} lines={4} />

  const value = `${pass.token}.${current.code}`
  const leftMs = current.until - now
  return (
    <>
      <Card round className="pass-card">
        <View className="row middle gap-3">
          <Face
            size="l"
            name={pass.name}
            look={{ seed: pass.pupilId, kind: 'child', sex: pass.gender === 'girl' ? 'f' : 'm' }}
          />
          <View className="pass-name">
            <View className="t-head">{pass.name}</View>
            <View className="ink-2">
              {pass.homeroomName}·今天 {dayText(dayOf(now))}
            </View>
          </View>
        </View>
        <View id={`shown-code-${value}`} className="mt-4">
          <QrCode value={value} label={`${pass.name}的接送二维码`} />
        </View>
        <View id="pickup-digits" className="t-figure pass-digits">
          {spaced(current.code)}
        </View>
        <View className="pass-track">
          <Track
            total={current.until - current.from}
            parts={[{ value: leftMs, tone: 'green' }]}
            label={`还剩 ${Math.ceil(leftMs / SECOND)} 秒`}
          />
        </View>
        <View className="t-note ink-2 mt-2">{Math.ceil(leftMs / SECOND)} 秒后换新码，请不要转发截图</View>
      </Card>
      <View className="pass-once">
        <Icon name="shield" className="pass-once-icon" />
        <View className="grow">仅供本人今天接{pass.name}用，只能用一次</View>
      </View>
      <Card tight className="mt-4">
        <View className="b">{pass.collectorText}来接</View>
        <View className="t-note ink-3">换别人来接，请让对方出示自己的接送码</View>
      </Card>
    </>
  )
}
