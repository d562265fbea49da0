import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RosterPage } from '@/contract/roster'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { DeskHead } from '@/ui/DeskHead'
import { Dialog } from '@/ui/Dialog'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { Table } from '@/ui/Table'
import { ImportView } from './ImportView'
import { RunProgress } from './RunProgress'
import { lastText } from './rosterWords'
import { useRoster } from './rosterStore'

interface RosterBoardProps {
  desk: boolean
  /** The office writes; the principal reads. */
  mayWrite: boolean
  onRetry: () => void
}

/** 学生名单: the homerooms, a file to bring in, the last import to take back. */
export function RosterBoard({ desk, mayWrite, onRetry }: RosterBoardProps): ReactNode {
  const { state, trouble, offline, page, preview, refused, doing } = useRoster()
  return (
    <>
      <DeskHead
        title="学生名单"
        note={page === null ? undefined : `${page.pupils} 名学生，${page.bound} 名有家长绑定`}
        acts={<Acts mayWrite={mayWrite} />}
      />
      <View className="stack-3">
        {refused !== '' && (
          <View id="roster-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
        <RunProgress />
        {preview !== null && mayWrite ? (
          <ImportView preview={preview} desk={desk} />
        ) : (
          <Loaded
            state={state}
            hasContent={page !== null}
            trouble={trouble}
            offline={offline}
            onRetry={onRetry}
          >
            {page !== null && doing !== 'sending' && (
              <Homerooms page={page} desk={desk} mayWrite={mayWrite} />
            )}
          </Loaded>
        )}
      </View>
    </>
  )
}

function Acts({ mayWrite }: { mayWrite: boolean }): ReactNode {
  const { choose, export: take, doing, preview } = useRoster()
  const isBusy = doing !== 'nothing'
  return (
    <View className="row gap-2">
      <Button
        id="roster-export"
        size="s"
        icon="download"
        busy={doing === 'exporting'}
        onPress={() => void take()}
      >
        导出
      </Button>
      {mayWrite && (
        <Button
          id="roster-choose"
          size="s"
          kind={preview === null ? 'primary' : 'plain'}
          icon="upload"
          busy={isBusy && doing !== 'exporting'}
          onPress={() => void choose()}
        >
          {preview === null ? '选名单文件' : '换个文件'}
        </Button>
      )}
    </View>
  )
}

function Homerooms({
  page,
  desk,
  mayWrite,
}: {
  page: RosterPage
  desk: boolean
  mayWrite: boolean
}): ReactNode {
  const { homerooms } = page
  return (
    <View className="stack-3">
      <LastImport page={page} mayWrite={mayWrite} />
      {homerooms.length === 0 ? (
        <Empty icon="users" title="还没有学生">
          选一份名单文件，班级和学生会列在这里。支持 .xlsx 和 .csv，表头怎么写都行。
        </Empty>
      ) : desk ? (
        <Card flush>
          <Table
            label="班级"
            keyOf={({ homeroomId }) => homeroomId}
            rows={homerooms}
            columns={[
              { key: 'name', title: '班级', cell: ({ name }) => name },
              { key: 'pupils', title: '学生', figure: true, cell: ({ pupils }) => pupils },
              { key: 'bound', title: '家长已绑定', figure: true, cell: ({ bound }) => bound },
              { key: 'teacher', title: '班主任', cell: ({ hasTeacher }) => (hasTeacher ? '有' : '还没有') },
            ]}
          />
        </Card>
      ) : (
        <Card flush>
          {homerooms.map(({ homeroomId, name, pupils, bound, hasTeacher }) => (
            <Cell
              key={homeroomId}
              id={`homeroom-${homeroomId}`}
              title={name}
              strong
              note={`${bound} 名有家长绑定${hasTeacher ? '' : ' · 还没有班主任'}`}
              end={`${pupils} 人`}
            />
          ))}
        </Card>
      )}
    </View>
  )
}

function LastImport({ page, mayWrite }: { page: RosterPage; mayWrite: boolean }): ReactNode {
  const { undo, doing } = useRoster()
  const [isAsking, setAsking] = useState(false)
  const { last } = page
  if (last === null) return null
  const takeBack = async () => {
    setAsking(false)
    if (await undo()) showToast({ text: '已撤销，名单回到导入以前' })
  }
  return (
    <>
      <Section title="最近一次" />
      <Card id="last-import" tight>
        <View className="row between">
          <View className="grow">{lastText(last)}</View>
          {mayWrite && last.undoUntil !== null && (
            <Button
              id="roster-undo"
              size="s"
              kind="quiet"
              icon="undo"
              busy={doing === 'undoing'}
              onPress={() => setAsking(true)}
            >
              撤销
            </Button>
          )}
        </View>
      </Card>
      <Dialog
        open={isAsking}
        title="撤销这次导入？"
        yes={{ label: '撤销', onPress: () => void takeBack() }}
        no={{ label: '不撤销', onPress: () => setAsking(false) }}
      >
        名单会回到导入以前。导入以后有人绑定、报名或改过的孩子，会让撤销不能进行，并告诉您是谁。
      </Dialog>
    </>
  )
}
