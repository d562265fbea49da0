import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PublicDraw } from '@/contract/draw'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Track } from '@/ui/Track'
import type { Check } from './drawStore'

interface VerifyCardProps {
  draw: PublicDraw
  check: Check
  onVerify: () => void
}

/** 自己验证: the same reckoning on this phone, from nothing but the published list. */
export function VerifyCard({ draw, check, onVerify }: VerifyCardProps): ReactNode {
  const isBusy = check.state === 'reading' || check.state === 'reckoning'
  return (
    <Card id="verify">
      <View className="t-lead b">自己验证</View>
      <View className="t-note ink-2">
        用公布的名单在您的手机上从头算一遍，和学校公布的逐个对照。不用登录，不用相信任何人。
      </View>
      {isBusy && <Progress check={check} />}
      {check.state === 'failed' && (
        <View className="mt-3">
          <Banner id="verify-failed" round icon="alert" title="没有读到名单">
            {check.say}
          </Banner>
        </View>
      )}
      {check.state === 'done' && (
        <View className="mt-3">
          <Findings draw={draw} findings={check.findings} />
        </View>
      )}
      <View className="mt-3">
        <Button
          id="run-verify"
          kind={check.state === 'done' ? 'plain' : 'primary'}
          busy={isBusy}
          why={draw.listHash === null ? '名单封存以后才能验证' : undefined}
          onPress={onVerify}
        >
          {check.state === 'done' ? '再算一遍' : '在我的手机上算一遍'}
        </Button>
      </View>
    </Card>
  )
}

function Progress({ check }: { check: Extract<Check, { state: 'reading' | 'reckoning' }> }): ReactNode {
  const { state, done, total } = check
  const words = state === 'reading' ? `读名单 ${done} / ${total} 页` : `重算 ${done} / ${total} 个志愿签`
  return (
    <View id="verify-progress" className="mt-3">
      <View className="row">
        <Track parts={[{ value: done, tone: 'green' }]} total={Math.max(1, total)} label={words} />
      </View>
      <View className="t-note ink-2 num mt-2">{words}</View>
    </View>
  )
}

function Findings({ draw, findings }: { draw: PublicDraw; findings: string[] }): ReactNode {
  if (findings.length > 0)
    return (
      <Banner id="verify-findings" round icon="alert" title={`有 ${findings.length} 处和公布的不一致`}>
        {findings.map((finding) => (
          <View key={finding}>{finding}</View>
        ))}
        <View className="mt-2">请把这一页给学校和教育局看。</View>
      </Banner>
    )
  return (
    <Banner id="verify-ok" round tone="green" icon="check-circle" title="和公布的一致">
      {draw.resultHash === null
        ? '名单和封存时一样。抽签以后可以再算结果。'
        : `${draw.applicants} 人的结果，在这部手机上算出来一模一样。`}
    </Banner>
  )
}
