import { useMemo, type ReactNode } from 'react'
import Taro, { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { GuideActs } from '@/features/guide/GuideActs'
import { guideAsked, GUIDE_PAGE, guidePath } from '@/features/guide/guideLink'
import { GuideList } from '@/features/guide/GuideList'
import { useGuide } from '@/features/guide/guideStore'
import { GuideView } from '@/features/guide/GuideView'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

/** Open to anybody, bound or not: one school's guide, or the list of all of them. */
export default function GuardianGuide(): ReactNode {
  const { params } = useRouter()
  const asked = useMemo(() => guideAsked(params), [params])
  const { state, heads, guide, trouble, offline, load, loadHeads } = useGuide()
  const read = () => void (asked === null ? loadHeads() : load(asked.schoolId, asked.termId))
  useDidShow(read)
  const shown = asked !== null && guide?.schoolId === asked.schoolId ? guide : null
  useShareAppMessage(() => ({
    title: shown === null ? '各校课后服务指南' : `${shown.schoolName}课后服务指南·${shown.termName}`,
    path: shown === null ? GUIDE_PAGE : guidePath(shown),
  }))
  return (
    <Screen title="课后服务指南" foot={shown === null ? undefined : <GuideActs guide={shown} />}>
      <Loaded
        state={state}
        hasContent={asked === null ? state === 'ready' : shown !== null}
        trouble={trouble}
        offline={offline}
        onRetry={read}
      >
        {asked === null && (
          <GuideList heads={heads} onOpen={(head) => void Taro.navigateTo({ url: guidePath(head) })} />
        )}
        {shown !== null && <GuideView guide={shown} />}
      </Loaded>
    </Screen>
  )
}
