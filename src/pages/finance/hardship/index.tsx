import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { FinanceBoard } from '@/features/hardship/FinanceBoard'
import { useFinance } from '@/features/hardship/financeStore'
import { SumsCard } from '@/features/hardship/SumsCard'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { MessagesCell } from '@/features/messages/MessagesCell'
import { Card } from '@/ui/Card'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { MyIdentity } from '../../home/MyIdentity'
import { OfficeFrame } from '../../office/OfficeFrame'

async function read(): Promise<void> {
  const schoolId = await schoolFor(['finance', 'principal'])
  const { load, loadSums } = useFinance.getState()
  const isPrincipal = useIdentity.getState().current?.hat === 'principal'
  await (isPrincipal ? loadSums(schoolId) : load(schoolId))
}

/** 财务: who asks for a reduction; for the principal one sum. */
export default function FinanceHardship(): ReactNode {
  const { state, list, sums, trouble, offline } = useFinance()
  const hat = useIdentity(({ current }) => current?.hat)
  useLoad(() => void read())
  return (
    <OfficeFrame place="hardship">
      {(desk) => (
        <>
          {desk && <DeskHead title="困难减免" />}
          <Loaded
            state={state}
            hasContent={list !== null || sums !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read()}
          >
            {hat === 'principal'
              ? sums !== null && <SumsCard sums={sums} />
              : list !== null && <FinanceBoard list={list} desk={desk} />}
          </Loaded>
          {!desk && hat === 'finance' && (
            <View className="mt-4">
              <Card flush>
                <MessagesCell />
              </Card>
              <MyIdentity />
            </View>
          )}
        </>
      )}
    </OfficeFrame>
  )
}
