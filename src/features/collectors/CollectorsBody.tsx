import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CollectorsPage } from '@/contract/collectors'
import { clockText, dayWeekdayText, momentText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Face } from '@/ui/Face'
import { Section } from '@/ui/Section'
import { Switch } from '@/ui/Switch'
import { Tile } from '@/ui/Tile'
import { BarredChip, isBarred } from './BarredChip'
import { CollectorFace } from './CollectorFace'
import { useCollectors } from './collectorsStore'

interface Shown {
  page: CollectorsPage
}

/** Who may collect the child: for good, for a day, alone, and who may not. */
export function CollectorsBody({ page }: Shown): ReactNode {
  const { pupil } = page
  const { over, sendTrouble } = useCollectors()
  return (
    <>
      <View className="row gap-3">
        <Face
          name={pupil.name}
          look={{ seed: pupil.pupilId, kind: 'child', sex: pupil.gender === 'girl' ? 'f' : 'm' }}
        />
        <View className="grow">
          <View className="t-note ink-2">
            {pupil.name}·{pupil.homeroomName}
          </View>
          <View className="t-title">谁可以来接</View>
        </View>
      </View>
      {over === null && sendTrouble !== '' && (
        <Banner id="collectors-trouble" round icon="alert">
          {sendTrouble}
        </Banner>
      )}
      <Listed page={page} />
      <Delegations page={page} />
      <WalkAlone page={page} />
      <Barred page={page} />
      <Changes page={page} />
    </>
  )
}

function Listed({ page }: Shown): ReactNode {
  const open = useCollectors((state) => state.open)
  return (
    <>
      <Section title="接送人" end="改了马上生效" />
      <Card flush>
        {page.collectors.map((who) => (
          <Cell
            key={who.id}
            id={`who-${who.id}`}
            strong
            start={<CollectorFace who={who} />}
            title={`${who.relation} ${who.name}`}
            note={isBarred(page, who) ? '' : who.isGuardian ? '自己的手机出示接送码' : '看人核对'}
            end={isBarred(page, who) ? <BarredChip /> : undefined}
            onPress={() => open({ is: 'one', collectorId: who.id })}
          />
        ))}
      </Card>
      <Button id="open-add" icon="plus" className="mt-2" onPress={() => open({ is: 'add' })}>
        添加接送人
      </Button>
    </>
  )
}

function Delegations({ page }: Shown): ReactNode {
  const { open, showCode } = useCollectors()
  return (
    <>
      <Section title="临时委托" end="只接一天" />
      {page.delegations.length > 0 && (
        <Card flush>
          {page.delegations.map((one) => (
            <Cell
              key={one.id}
              id={`delegation-${one.id}`}
              strong
              start={<Tile icon="qr" />}
              title={`${one.relation} ${one.name}`}
              note={`${dayWeekdayText(one.day)}·${one.byName}委托`}
              onPress={() => void showCode(one.id)}
            />
          ))}
        </Card>
      )}
      <Button id="open-delegate" icon="swap" className="mt-2" onPress={() => open({ is: 'delegate' })}>
        委托一位大人接一天
      </Button>
    </>
  )
}

function WalkAlone({ page }: Shown): ReactNode {
  const { consentWalkAlone } = useCollectors()
  const { consented, minGrade, latestMinute } = page.walkAlone
  const isOldEnough = page.pupil.grade >= minGrade
  const rule = `本市规定：${minGrade} 年级起，${clockText(latestMinute)} 前可以`
  const word = isOldEnough ? '不同意孩子自己回家' : '孩子还不能自己回家'
  return (
    <>
      <Section title="自行离校" />
      <Card flush>
        <Cell
          id="walk-alone"
          strong
          start={<Tile icon="walk" />}
          title={consented ? '已同意孩子自己回家' : word}
          note={rule}
          end={
            isOldEnough || consented ? (
              <Switch
                id="consent-walk-alone"
                label="同意孩子自己回家"
                on={consented}
                onChange={(on) => void consentWalkAlone(on)}
              />
            ) : undefined
          }
        />
      </Card>
    </>
  )
}

function Barred({ page }: Shown): ReactNode {
  const { isSending, open, takeBackBar } = useCollectors()
  return (
    <>
      <Section title="不能来接的人" end="门岗看不到名字" />
      {page.isBarredUnreadable && (
        <Banner id="barred-unreadable" round icon="alert" title="名单现在读不出来">
          读出来之前，谁来接都先不放。请马上打电话给学校。
        </Banner>
      )}
      {page.barred.length > 0 && (
        <Card flush>
          {page.barred.map(({ name, reason, by }) => (
            <Cell
              key={`${by} ${name}`}
              id={`barred-${by}-${name}`}
              strong
              start={<Tile icon="stop" />}
              title={name}
              note={by === 'court' ? `${reason}·由学校办理` : reason}
              end={
                by === 'guardian' ? (
                  <Button
                    id={`unbar-${name}`}
                    size="s"
                    busy={isSending}
                    onPress={() => void takeBackBar(name)}
                  >
                    解除
                  </Button>
                ) : undefined
              }
            />
          ))}
        </Card>
      )}
      <Button id="open-bar" icon="stop" kind="quiet" className="mt-2" onPress={() => open({ is: 'bar' })}>
        禁止一个人来接
      </Button>
    </>
  )
}

export function Changes({ page }: Shown): ReactNode {
  if (page.changes.length === 0) return null
  return (
    <>
      <Section title="最近的变动" />
      <Card>
        <View className="stack-2" id="collector-changes">
          {page.changes.map(({ at, text }) => (
            <View key={`${at} ${text}`}>
              <View>{text}</View>
              <View className="t-note ink-3">{momentText(at)}</View>
            </View>
          ))}
        </View>
      </Card>
    </>
  )
}
