import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { asId } from '@/domain/ids'
import { useCityService } from '@/features/service/providers/cityStore'
import { ProviderPanel } from '@/features/service/providers/ProviderPanel'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

const read = (providerId: string): Promise<void> =>
  useCityService.getState().open(asId<'Provider'>(providerId))

/** One provider, on the bureau's phone. */
export default function BureauProvider(): ReactNode {
  const { providerId = '' } = useRouter().params
  const { opened, sendTrouble } = useCityService()
  useDidShow(() => void read(providerId))
  return (
    <Screen title={opened?.name ?? '校外机构'}>
      <Loaded
        state={opened === null && sendTrouble !== '' ? 'failed' : opened === null ? 'loading' : 'ready'}
        hasContent={opened !== null}
        trouble={sendTrouble}
        offline={false}
        onRetry={() => void read(providerId)}
      >
        {opened !== null && <ProviderPanel provider={opened} />}
      </Loaded>
    </Screen>
  )
}
