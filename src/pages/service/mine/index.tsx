import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useFile } from '@/features/service/fileStore'
import { FileView } from '@/features/service/FileView'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

const read = (): Promise<void> => useFile.getState().openMine()

/** 我的材料: what the schools keep of oneself, and what is missing. */
export default function MyService(): ReactNode {
  const { state, files, trouble, offline } = useFile()
  useDidShow(() => void read())
  return (
    <Screen title="我的材料">
      <Loaded
        state={state}
        hasContent={files.length > 0 || state === 'ready'}
        trouble={trouble}
        offline={offline}
        onRetry={() => void read()}
      >
        {files.length === 0 ? (
          <Empty icon="doc" title="没有您的服务档案">
            学校给您建档以后，证件、审核和培训在这里看。
          </Empty>
        ) : (
          files.map((file) => (
            <View key={file.schoolId} className="mt-3">
              <FileView file={file} mine />
            </View>
          ))
        )}
      </Loaded>
    </Screen>
  )
}
