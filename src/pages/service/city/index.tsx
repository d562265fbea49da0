import type { ReactNode } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import type { PersonId, ProviderId, SchoolId } from '@/domain/ids'
import { schoolFor } from '@/features/identity/identity'
import { useFile } from '@/features/service/fileStore'
import { CityBoard } from '@/features/service/providers/CityBoard'
import { useCityService } from '@/features/service/providers/cityStore'
import { Loaded } from '@/ui/Loaded'
import { BureauFrame } from '../../bureau/BureauFrame'

const read = async (): Promise<void> => {
  await schoolFor(['bureau', 'inspector'])
  await useCityService.getState().load()
}

const openProvider = (desk: boolean) => (providerId: ProviderId) => {
  if (desk) {
    useFile.getState().close()
    void useCityService.getState().open(providerId)
  } else void Taro.navigateTo({ url: `/pages/service/provider/index?providerId=${providerId}` })
}

const openPerson = (desk: boolean) => (schoolId: SchoolId, personId: PersonId) => {
  if (desk) {
    void useCityService.getState().open(null)
    void useFile.getState().open(schoolId, personId)
  } else void Taro.navigateTo({ url: `/pages/service/file/index?schoolId=${schoolId}&personId=${personId}` })
}

/** 教育局: outside organisations and people of the city. */
export default function BureauService(): ReactNode {
  const { state, list, work, trouble, offline } = useCityService()
  useDidShow(() => void read())
  return (
    <BureauFrame place="service">
      {(desk) => (
        <Loaded
          state={state}
          hasContent={list !== null && work !== null}
          trouble={trouble}
          offline={offline}
          onRetry={() => void read()}
        >
          <CityBoard desk={desk} onProvider={openProvider(desk)} onPerson={openPerson(desk)} />
        </Loaded>
      )}
    </BureauFrame>
  )
}
