import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { seenText } from '@/domain/seenText'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { AlikeCard } from './AlikeCard'
import { AskBody, AskFoot } from './AskBody'
import { ChildCard } from './ChildCard'
import { DoneBody } from './DoneBody'
import { NoCards, NoFoot } from './NoBody'
import { ReleaseBand } from './ReleaseBand'
import { releaseFace } from './releaseFace'
import { useRelease, type Named } from './releaseStore'
import { CollectorCard, YesFoot } from './YesBody'

const TITLE = '校门放行'

interface ReleaseScreenProps {
  /** Whom this page was opened for: what the store knows of anybody else is never shown here. */
  named: Named
  onRetry: () => void
  onNext: () => void
  onBack: () => void
  onReleased: () => void
  /** What is sent and what is not, where the guard is to decide. */
  banner?: ReactNode
}

/** One child, one answer: the whole page takes its colour. */
export function ReleaseScreen(props: ReleaseScreenProps): ReactNode {
  const { named, onRetry, onNext, onBack, onReleased, banner } = props
  const store = useRelease()
  const [isLeaving, setLeaving] = useState(false)
  const next = () => {
    setLeaving(true)
    onNext()
  }
  if (store.named !== named) return <Waiting />
  const { state, trouble, released } = store
  if (state === 'failed') return <Failed trouble={trouble} onRetry={onRetry} />
  const face = releaseFace(store)
  switch (face.is) {
    case 'loading':
      return <Waiting />
    case 'unknown':
      return (
        <Screen
          title={TITLE}
          ground="amber"
          band={<ReleaseBand yes={false} />}
          foot={<NoFoot canCheck={false} onNext={next} />}
        >
          <NoCards say={face.say} />
        </Screen>
      )
    case 'no':
      return (
        <Screen
          title={TITLE}
          ground="amber"
          band={<ReleaseBand yes={false} />}
          foot={<NoFoot canCheck={face.looked.child.status === 'held'} onNext={next} />}
        >
          <View className="stack-3">
            <ChildCard child={face.looked.child} small />
            <NoCards say={face.say} />
          </View>
        </Screen>
      )
    case 'yes':
      return (
        <Screen
          title={TITLE}
          ground="green"
          band={<ReleaseBand yes />}
          foot={<YesFoot name={face.looked.child.name} onReleased={onReleased} />}
        >
          <View className="stack-3">
            <ChildCard child={face.looked.child} small={face.looked.alikes.length > 0} />
            <AlikeCard child={face.looked.child} alikes={face.looked.alikes} />
            <CollectorCard verdict={face.verdict} />
            <NotSent trouble={trouble} />
          </View>
        </Screen>
      )
    case 'ask':
      return (
        <Screen title={TITLE} foot={<AskFoot looked={face.looked} onReleased={onReleased} />}>
          <View className="stack-3">
            {store.bookAt === null ? banner : <FromBook at={store.bookAt} />}
            <ChildCard child={face.looked.child} small />
            <AlikeCard child={face.looked.child} alikes={face.looked.alikes} />
            <AskBody looked={face.looked} />
            <NotSent trouble={trouble} />
          </View>
        </Screen>
      )
    case 'done':
      return (
        <Screen
          title={TITLE}
          ground="green"
          foot={
            <Button id="next-one" icon="scan" onPress={next}>
              接下一位
            </Button>
          }
        >
          {released !== null && (
            <DoneBody
              name={face.looked.child.name}
              released={released}
              kept={store.kept}
              onTime={isLeaving ? undefined : onBack}
            />
          )}
        </Screen>
      )
    default:
      return face satisfies never
  }
}

/** Without network the gate goes by its book, and says from when it is. */
function FromBook({ at }: { at: number }): ReactNode {
  return (
    <Banner icon="offline" round id="from-book" title="没有网络，可以看人核对放行">
      {seenText(at, '放行先记在手机里，连上网自动发')}
    </Banner>
  )
}

function NotSent({ trouble }: { trouble: string }): ReactNode {
  if (trouble === '') return null
  return (
    <Banner icon="offline" round id="not-sent">
      {trouble}
    </Banner>
  )
}

function Waiting(): ReactNode {
  return (
    <Screen title={TITLE}>
      <Skeleton cards={2} />
    </Screen>
  )
}

function Failed({ trouble, onRetry }: { trouble: string; onRetry: () => void }): ReactNode {
  return (
    <Screen title={TITLE}>
      <NotRead title="没有读到" trouble={trouble} onRetry={onRetry} />
    </Screen>
  )
}
