import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { State } from '@/ui/State'
import { collectorLook } from './collectorLooks'
import { useRelease } from './releaseStore'
import './release.scss'

/** Who shows the code: the person before the guard must be this one. */
export function CollectorCard({ collectorText }: { collectorText: string }): ReactNode {
  const [relation = ''] = collectorText.split(' ')
  return (
    <Card tight id="collector">
      <View className="row">
        <Face name={collectorText} look={{ seed: collectorText, ...collectorLook(relation) }} />
        <View className="grow rel-collector">
          <View className="b">{`${collectorText}来接`}</View>
          <State icon="check-circle" tone="green">
            今天的接送码，还没用过
          </State>
        </View>
      </View>
    </Card>
  )
}

/** One button with the name in it. */
export function YesFoot({ name, onReleased }: { name: string; onReleased: () => void }): ReactNode {
  const { code, sending, release, hold } = useRelease()
  const letGo = async () => {
    if (await release({ how: 'code', code })) onReleased()
  }
  return (
    <>
      <Button id="release" kind="primary" size="big" busy={sending} onPress={() => void letGo()}>
        {`放行 ${name}`}
      </Button>
      <Button id="hold" kind="quiet" className="mt-1" onPress={hold}>
        人不对，先不放
      </Button>
    </>
  )
}
