import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DeskRow } from '@/contract/desk'
import { clockTextAt, momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Tile } from '@/ui/Tile'
import { useOpenDesks } from './openDesksStore'

/** 已登录的电脑: since when, last used, and out. */
export function OpenDesksList({ desks }: { desks: DeskRow[] }): ReactNode {
  const { closing, close } = useOpenDesks()
  if (desks.length === 0) return <View className="t-note ink-2 mt-4 center">没有登录着的电脑</View>
  return (
    <>
      <Section title="已登录的电脑" />
      <Card flush>
        {desks.map(({ deskId, browser, openedAt, lastSeenAt }) => (
          <Cell
            key={deskId}
            id={`desk-${deskId}`}
            start={<Tile icon="lock" />}
            title={browser}
            note={`${momentText(openedAt)} 登录，${clockTextAt(lastSeenAt)} 还在用`}
            end={
              <Button
                id={`close-${deskId}`}
                size="s"
                label={`退出${browser}`}
                busy={closing === deskId}
                onPress={() => void close(deskId)}
              >
                退出
              </Button>
            }
          />
        ))}
      </Card>
      {desks.length > 1 && (
        <Button id="close-all" className="mt-3" busy={closing === 'all'} onPress={() => void close(null)}>
          全部退出
        </Button>
      )}
    </>
  )
}
