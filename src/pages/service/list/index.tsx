import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import type { PersonId, SchoolId } from '@/domain/ids'
import { useFile } from '@/features/service/fileStore'
import { FileView } from '@/features/service/FileView'
import { AddPerson, ServiceBoard } from '@/features/service/ServiceBoard'
import { useService } from '@/features/service/serviceStore'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { DeskEditor } from '@/ui/DeskEditor'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import { Tile } from '@/ui/Tile'
import { OfficeFrame } from '../../office/OfficeFrame'
import { schoolAsked } from '../schoolAsked'

const read = async (asked: string): Promise<void> => useService.getState().open(await schoolAsked(asked))

const openPerson = (desk: boolean, schoolId: SchoolId | null) => (personId: PersonId) => {
  if (schoolId === null) return
  if (desk) void useFile.getState().open(schoolId, personId)
  else void Taro.navigateTo({ url: `/pages/service/file/index?schoolId=${schoolId}&personId=${personId}` })
}

/** 谁可以带课: the list, and at a desk the file beside it. */
export default function ServiceList(): ReactNode {
  const { state, page, work, trouble, offline, schoolId } = useService()
  const { schoolId: asked = '' } = useRouter().params
  const of = useFile((file) => file.of)
  useDidShow(() => void read(asked))
  const go = (place: string) => () =>
    void Taro.navigateTo({ url: `/pages/service/${place}/index?schoolId=${schoolId ?? ''}` })
  return (
    <OfficeFrame place="service">
      {(desk) => (
        <>
          {desk && (
            <DeskHead
              title="谁可以带课"
              note={page?.schoolName}
              acts={
                <>
                  <Button id="go-training" size="s" icon="book" onPress={go('training')}>
                    岗前培训
                  </Button>
                  <Button id="go-providers" size="s" icon="school" onPress={go('providers')}>
                    校外机构
                  </Button>
                  {page?.may.write === true && <AddPerson small />}
                </>
              }
            />
          )}
          <Loaded
            state={state}
            hasContent={page !== null && work !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read(asked)}
          >
            {page !== null && work !== null && (
              <DeskSplit side={desk ? <Beside /> : null}>
                <ServiceBoard
                  page={page}
                  work={work}
                  desk={desk}
                  selected={of?.personId ?? null}
                  onPerson={openPerson(desk, schoolId)}
                  onProviders={go('providers')}
                />
                {!desk && (
                  <View className="mt-4">
                    <Card flush>
                      <Cell
                        id="go-training"
                        start={<Tile icon="book" tone="plain" />}
                        title="岗前培训"
                        note="登记培训，勾到场的人"
                        onPress={go('training')}
                      />
                      <Cell
                        id="go-providers"
                        start={<Tile icon="school" tone="plain" />}
                        title="校外机构"
                        note="白名单、备案价格、合作协议"
                        onPress={go('providers')}
                      />
                    </Card>
                  </View>
                )}
              </DeskSplit>
            )}
          </Loaded>
        </>
      )}
    </OfficeFrame>
  )
}

function Beside(): ReactNode {
  const { of, files, close, state, trouble, offline, open } = useFile()
  const [file] = files
  if (of === null)
    return (
      <Card>
        <View className="t-lead b">点一个人，看他的档案</View>
        <View className="ink-2 mt-2">缺证件、过期、没审核、没培训的，系统不让安排上岗。</View>
      </Card>
    )
  return (
    <DeskEditor desk title={file?.name ?? '正在读'} onClose={close}>
      <Loaded
        state={state}
        hasContent={file !== undefined}
        trouble={trouble}
        offline={offline}
        onRetry={() => void open(of.schoolId, of.personId)}
        skeleton={<Skeleton cards={1} />}
      >
        {file !== undefined && <FileView file={file} mine={false} />}
      </Loaded>
    </DeskEditor>
  )
}
