import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import { digestPostText } from '@/domain/digest/digestPost'
import { wishRefusal, type ReadersWish } from '@/domain/digest/readersWish'
import { say } from '@/domain/failure'
import { dayOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { CheckPicks } from '@/ui/CheckPicks'
import { NotRead } from '@/ui/NotRead'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { Skeleton } from '@/ui/Skeleton'
import { TimeField } from '@/ui/TimeField'
import { AwayFields } from './AwayFields'
import { useReaders } from './readersStore'
import { ToldToday } from './ToldToday'

/** 日报设置: when it is told, to whom besides the principals, and who stands in while the principal is away. */
export function ReadersSheet(): ReactNode {
  const { schoolId, settings, wish, trouble, isSaving, open, close, change, save } = useReaders()
  if (schoolId === null) return null
  const besides = (settings?.candidates ?? []).filter(({ post }) => post !== 'principal')
  const saveAll = async () => {
    if (!(await save())) return
    close()
    showToast({ text: '日报设置已保存' })
  }
  return (
    <Sheet
      open
      title="日报设置"
      onClose={close}
      foot={
        wish === null ? undefined : (
          <Button
            id="save-readers"
            kind="primary"
            busy={isSaving}
            why={whyNot(wish)}
            onPress={() => void saveAll()}
          >
            保存
          </Button>
        )
      }
    >
      {settings === null && trouble === '' && <Skeleton cards={2} />}
      {settings === null && trouble !== '' && (
        <NotRead title="没有读到设置" trouble={trouble} onRetry={() => void open(schoolId)} />
      )}
      {settings !== null && wish !== null && (
        <>
          <TimeField
            id="digest-at"
            label="每个服务日的推送时间"
            minute={wish.atMinute}
            onMinute={(atMinute) => change({ atMinute })}
          />
          <ToldToday told={settings.told} />
          {besides.length > 0 && (
            <CheckPicks
              id="reader"
              label="除了校长，还发给"
              items={besides.map(({ personId, name, post }) => ({
                key: personId,
                label: `${name}·${digestPostText(post)}`,
              }))}
              value={wish.readers}
              onChange={(readers) => change({ readers })}
            />
          )}
          <AwayFields
            away={wish.away}
            candidates={settings.candidates}
            today={dayOf(serverNow())}
            onChange={(away) => change({ away })}
          />
          {trouble !== '' && <View className="c-amber mt-2">{trouble}</View>}
        </>
      )}
    </Sheet>
  )
}

function whyNot(wish: ReadersWish): string | undefined {
  const refusal = wishRefusal(wish)
  return refusal === null ? undefined : say(refusal)
}
