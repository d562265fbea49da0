import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { asId, ID_PATTERN, type HomeroomId } from '@/domain/ids'
import { ConsentsBoard } from '@/features/consents/ConsentsBoard'
import { useConsents } from '@/features/consents/consentsStore'
import { schoolFor } from '@/features/identity/identity'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { OfficeFrame } from '../../office/OfficeFrame'

const homeroomIdOf = (text: string): HomeroomId | null =>
  ID_PATTERN.test(text) ? asId<'Homeroom'>(text) : null

async function read(asked: HomeroomId | null): Promise<void> {
  const { open, sheet } = useConsents.getState()
  await open(await schoolFor(['office']), sheet?.homeroomId ?? asked)
}

/** 信息同意书: who agreed, who did not, who has not answered; and the paper. */
export default function OfficeConsents(): ReactNode {
  const { state, sheet, trouble, offline } = useConsents()
  const asked = homeroomIdOf(useRouter().params.homeroomId ?? '')
  useDidShow(() => void read(asked))
  return (
    <OfficeFrame place="consents">
      {(desk) => (
        <>
          {desk && <DeskHead title="信息同意书" />}
          <Loaded
            state={state}
            hasContent={sheet !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read(asked)}
          >
            {sheet !== null && <ConsentsBoard sheet={sheet} />}
          </Loaded>
        </>
      )}
    </OfficeFrame>
  )
}
