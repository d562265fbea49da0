import type { ReactNode } from 'react'
import { useLoad, useRouter } from '@tarojs/taro'
import { asId, ID_PATTERN } from '@/domain/ids'
import { SchoolCollectors } from '@/features/collectors/SchoolCollectors'
import { useSchoolCollectors } from '@/features/collectors/schoolCollectorsStore'
import { schoolFor } from '@/features/identity/identity'
import { Screen } from '@/ui/Screen'

export default function PrincipalCollectors(): ReactNode {
  const { pupilId = '' } = useRouter().params
  useLoad(async () => {
    const { begin, close, open } = useSchoolCollectors.getState()
    close()
    begin(await schoolFor(['principal', 'duty-leader', 'office']))
    if (ID_PATTERN.test(pupilId)) await open(asId<'Pupil'>(pupilId))
  })
  return (
    <Screen title="接送安排">
      <SchoolCollectors />
    </Screen>
  )
}
