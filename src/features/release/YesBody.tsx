import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LookedAt } from '@/contract/custody'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { State } from '@/ui/State'
import { collectorLook } from '@/ui/collectorLook'
import { useRelease } from './releaseStore'
import { useWhoComes } from './whoComesStore'
import './release.scss'

/** Who shows the code: the person before the guard must be this one. */
export function CollectorCard({
  verdict,
}: {
  verdict: Extract<LookedAt['verdict'], { is: 'yes' }>
}): ReactNode {
  const { collectorText, photo, delegatedBy } = verdict
  const [relation = ''] = collectorText.split(' ')
  const drawn = { seed: collectorText, ...collectorLook(relation) }
  return (
    <Card tight id="collector">
      <View className="row">
        <Face size="l" name={collectorText} look={photo === null ? drawn : { photo }} />
        <View className="grow rel-collector">
          <View className="b">{`${collectorText}来接`}</View>
          {delegatedBy === null ? (
            <State icon="check-circle" tone="green">
              今天的接送码，还没用过
            </State>
          ) : (
            <State icon="check-circle" tone="green">{`今天临时委托，${delegatedBy}委托`}</State>
          )}
        </View>
      </View>
    </Card>
  )
}

/** One button with the name in it. */
export function YesFoot({ name, onReleased }: { name: string; onReleased: () => void }): ReactNode {
  const { code, sending, schoolId, looked, release, hold } = useRelease()
  const refuse = useWhoComes((state) => state.refuse)
  const letGo = async () => {
    if (await release({ how: 'code', code })) onReleased()
  }
  const holdBack = () => {
    hold()
    if (schoolId !== null && looked !== null) void refuse(schoolId, looked.child.pupilId)
  }
  return (
    <>
      <Button id="release" kind="primary" size="big" busy={sending} onPress={() => void letGo()}>
        {`放行 ${name}`}
      </Button>
      <Button id="hold" kind="quiet" className="mt-1" onPress={holdBack}>
        人不对，先不放
      </Button>
    </>
  )
}
