import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { asId } from '@/domain/ids'
import { useFile } from '@/features/service/fileStore'
import { FileView } from '@/features/service/FileView'
import { useService } from '@/features/service/serviceStore'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

async function read(schoolId: string, personId: string): Promise<void> {
  const school = asId<'School'>(schoolId)
  await useFile.getState().open(school, asId<'Person'>(personId))
  // Which providers there are: only read when the list behind this page was never open.
  if (useService.getState().schoolId !== school) await useService.getState().open(school)
}

/** 服务档案 of one person. */
export default function ServiceFile(): ReactNode {
  const { schoolId = '', personId = '' } = useRouter().params
  const { state, files, trouble, offline } = useFile()
  const [file] = files
  useDidShow(() => void read(schoolId, personId))
  return (
    <Screen title={file?.name ?? '服务档案'}>
      <Loaded
        state={state}
        hasContent={file !== undefined}
        trouble={trouble}
        offline={offline}
        onRetry={() => void read(schoolId, personId)}
      >
        {file !== undefined && <FileView file={file} mine={false} />}
      </Loaded>
    </Screen>
  )
}
