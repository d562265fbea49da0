import { useMemo, type ReactNode } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { asId, ID_PATTERN } from '@/domain/ids'
import { DrawView } from '@/features/draw/DrawView'
import { useDraw, type DrawKey } from '@/features/draw/drawStore'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

function keyOf({
  schoolId = '',
  termId = '',
  windowId = '',
}: Record<string, string | undefined>): DrawKey | null {
  if (![schoolId, termId, windowId].every((id) => ID_PATTERN.test(id))) return null
  return { schoolId: asId(schoolId), termId: asId(termId), windowId: asId(windowId) }
}

/** Open to anybody: what is shared carries no ticket. */
export default function GuardianDraw(): ReactNode {
  const { params } = useRouter()
  const key = useMemo(() => keyOf(params), [params])
  const { state, draw, trouble, offline, load } = useDraw()
  const read = async () => {
    if (key !== null) await load(key)
  }
  useDidShow(() => void read())
  usePullDownRefresh(async () => {
    await read()
    Taro.stopPullDownRefresh()
  })
  useShareAppMessage(() => ({
    title: draw === null ? '抽签公示' : `${draw.schoolName}·${draw.name} 抽签公示`,
    path:
      key === null
        ? '/pages/home/index'
        : `/pages/guardian/draw/index?schoolId=${key.schoolId}&termId=${key.termId}&windowId=${key.windowId}`,
  }))
  return (
    <Screen title="抽签公示">
      {key === null ? (
        <Empty icon="scale" title="没有找到这次抽签">
          请从报名页，或学校发的链接打开。
        </Empty>
      ) : (
        <Loaded
          state={state}
          hasContent={draw !== null}
          trouble={trouble}
          offline={offline}
          onRetry={() => void read()}
        >
          {draw !== null && <DrawView draw={draw} drawKey={key} ticket={params.ticket ?? ''} />}
        </Loaded>
      )}
    </Screen>
  )
}
