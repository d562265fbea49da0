import type { ReactNode } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import type { SchoolId } from '@/domain/ids'
import { FilingsBoard } from '@/features/bureau/FilingsBoard'
import { useFilings } from '@/features/bureau/filingsStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { ChangeList } from '@/features/plan/ChangeList'
import { PlanRead } from '@/features/plan/PlanRead'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'
import { BureauFrame } from '../BureauFrame'

const read = async (): Promise<void> => {
  await schoolFor(['bureau', 'inspector'])
  await useFilings.getState().load()
}

const go = (page: string, schoolId: SchoolId) => () =>
  void Taro.navigateTo({ url: `/pages/${page}/index?schoolId=${schoolId}` })

export default function BureauPlans(): ReactNode {
  useDidShow(() => void read())
  const mayDecide = useIdentity(({ current }) => current?.hat === 'bureau')
  const waiting = useFilings(
    ({ filings }) => filings?.filings.filter(({ state }) => state === 'filed').length ?? 0,
  )
  const opened = useFilings((state) => state.opened)
  return (
    <BureauFrame place="plans" badge={waiting}>
      {(desk) => (
        <>
          <FilingsBoard
            desk={desk}
            mayDecide={mayDecide}
            onRetry={() => void read()}
            read={{
              whole: ({ content }) => <PlanRead content={content} />,
              changes: (before, version) => <ChangeList before={before.content} after={version.content} />,
            }}
          />
          {opened !== null && (
            <Card flush className="mt-3">
              {mayDecide && (
                <Cell
                  id="to-staff"
                  start={<Tile icon="users" />}
                  title={`${opened.schoolName}的校长和教职工`}
                  note="任命、免去校长"
                  onPress={go('people/staff', opened.schoolId)}
                />
              )}
              <Cell
                id="to-service"
                start={<Tile icon="shield" />}
                title={`${opened.schoolName}谁可以带课`}
                note="每个人的证件、审核和培训"
                onPress={go('service/list', opened.schoolId)}
              />
            </Card>
          )}
        </>
      )}
    </BureauFrame>
  )
}
