import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ProviderRow } from '@/contract/providers'
import type { CityService } from '@/contract/service'
import type { PersonId, ProviderId, SchoolId } from '@/domain/ids'
import { serviceKindText } from '@/domain/service/serviceWords'
import type { ServiceTask } from '@/domain/service/serviceTasks'
import { longDayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { DeskEditor } from '@/ui/DeskEditor'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import { State } from '@/ui/State'
import { Table, type Column } from '@/ui/Table'
import { useFile } from '../fileStore'
import { FileView } from '../FileView'
import { leftText } from '../serviceWords'
import { WorkList } from '../WorkList'
import { useCityService } from './cityStore'
import { DetailsSheet } from './DetailsSheet'
import { licenceText, providerSign } from './priceWords'
import { ProviderPanel } from './ProviderPanel'

type Tab = 'providers' | 'waiting' | 'work'

interface CityBoardProps {
  desk: boolean
  /** On a phone each has a page of its own. */
  onProvider: (providerId: ProviderId) => void
  onPerson: (schoolId: SchoolId, personId: PersonId) => void
}

/** 校外机构和人员: what waits for the bureau's word, and every provider of the city. */
export function CityBoard({ desk, onProvider, onPerson }: CityBoardProps): ReactNode {
  const { list, work, over, openedId, show } = useCityService()
  const [tab, setTab] = useState<Tab>('providers')
  if (list === null || work === null) return null
  const lacking = list.providers.filter(({ lacks }) => lacks.length > 0).length
  const openTask = ({ personId, schoolId, providerId }: ServiceTask) => {
    if (providerId !== null) onProvider(providerId)
    else if (personId !== null && schoolId !== null) onPerson(schoolId, personId)
  }
  return (
    <>
      <DeskHead
        title="校外机构和人员"
        note={`${list.year} 学年·${list.providers.length} 家机构，${list.providers.length - lacking} 家可以合作`}
        acts={
          list.mayWrite ? (
            <Button
              id="add-provider"
              size="s"
              icon="plus"
              onPress={() => show({ is: 'details', isNew: true })}
            >
              登记机构
            </Button>
          ) : undefined
        }
      />
      <Segmented
        label="看什么"
        value={tab}
        items={[
          { key: 'providers', label: '机构', badge: lacking },
          { key: 'waiting', label: '等审核的人', badge: work.waiting.length },
          { key: 'work', label: '快到期', badge: work.tasks.length },
        ]}
        onChange={setTab}
      />
      <View className="mt-3">
        <DeskSplit side={desk ? <Beside /> : null}>
          {tab === 'providers' && (
            <Providers desk={desk} rows={list.providers} selected={openedId ?? ''} onOpen={onProvider} />
          )}
          {tab === 'waiting' && <Waiting desk={desk} rows={work.waiting} onOpen={onPerson} />}
          {tab === 'work' &&
            (work.tasks.length === 0 ? (
              <Empty icon="check-circle" title="30 天内没有到期的">
                机构的许可、材料和教育局的审核，到期前 30 天出现在这里。
              </Empty>
            ) : (
              <WorkList tasks={work.tasks} onOpen={openTask} />
            ))}
        </DeskSplit>
      </View>
      {over?.is === 'details' && over.isNew && <DetailsSheet provider={null} today={list.today} />}
    </>
  )
}

/** At a desk, what is looked at stands beside the list. */
function Beside(): ReactNode {
  const { openedId, opened, open } = useCityService()
  const { of, files, close } = useFile()
  const [file] = files
  if (openedId !== null)
    return (
      <DeskEditor desk title={opened?.name ?? '正在读'} onClose={() => void open(null)}>
        {opened === null ? <Skeleton cards={1} /> : <ProviderPanel provider={opened} />}
      </DeskEditor>
    )
  if (of !== null)
    return (
      <DeskEditor
        desk
        title={file === undefined ? '正在读' : `${file.name}·${file.schoolName}`}
        onClose={close}
      >
        {file === undefined ? <Skeleton cards={1} /> : <FileView file={file} mine={false} />}
      </DeskEditor>
    )
  return (
    <Card>
      <View className="t-lead b">点一家机构或一个人</View>
      <View className="ink-2 mt-2">
        许可过期、移出白名单、高于备案价的，系统不让学校安排，不用再一家家查。
      </View>
    </Card>
  )
}

function Sign({ row }: { row: ProviderRow }): ReactNode {
  const { word, icon, tone } = providerSign(row)
  return (
    <State icon={icon} tone={tone}>
      {word}
    </State>
  )
}

const COLUMNS: Column<ProviderRow>[] = [
  {
    key: 'name',
    title: '机构·许可先到期的在前',
    cell: (row) => (
      <>
        <View className="b">{row.name}</View>
        {row.lacks.length > 0 && <View className="t-note ink-2">{row.lacks[0]}</View>}
      </>
    ),
  },
  {
    key: 'licence',
    title: '办学许可到',
    cell: ({ licenceUntil, licenceDaysLeft }) => (
      <>
        <View className="num nb">{longDayText(licenceUntil)}</View>
        <View className="t-note ink-2">{leftText(licenceDaysLeft)}</View>
      </>
    ),
  },
  { key: 'listed', title: '白名单', cell: ({ isListed }) => (isListed ? '在' : '不在') },
  { key: 'sign', title: '现在', cell: (row) => <Sign row={row} /> },
]

interface ProvidersProps {
  desk: boolean
  rows: ProviderRow[]
  selected: string
  onOpen: (providerId: ProviderId) => void
}

function Providers({ desk, rows, selected, onOpen }: ProvidersProps): ReactNode {
  if (rows.length === 0)
    return (
      <Empty icon="school" title="还没有登记机构">
        登记以后审核、列白名单、备案价格，学校才能合作。
      </Empty>
    )
  return (
    <Card flush>
      {desk ? (
        <Table
          label="校外机构"
          columns={COLUMNS}
          rows={rows}
          keyOf={({ providerId }) => providerId}
          selected={selected}
          onRow={({ providerId }) => onOpen(providerId)}
        />
      ) : (
        rows.map((row) => (
          <Cell
            key={row.providerId}
            id={`provider-${row.providerId}`}
            strong
            title={row.name}
            note={
              <>
                <View>{`${row.isListed ? '在白名单' : '不在白名单'}·${licenceText(row)}`}</View>
                <Sign row={row} />
              </>
            }
            onPress={() => onOpen(row.providerId)}
          />
        ))
      )}
    </Card>
  )
}

type WaitingRow = CityService['waiting'][number]
const WAITING: Column<WaitingRow>[] = [
  { key: 'school', title: '学校', cell: ({ schoolName }) => schoolName },
  { key: 'name', title: '姓名', cell: ({ name }) => <View className="b nb">{name}</View> },
  {
    key: 'kind',
    title: '类别',
    cell: ({ kind, providerName }) =>
      providerName === '' ? serviceKindText(kind) : `${serviceKindText(kind)}·${providerName}`,
  },
]

interface WaitingProps {
  desk: boolean
  rows: WaitingRow[]
  onOpen: (schoolId: SchoolId, personId: PersonId) => void
}

function Waiting({ desk, rows, onOpen }: WaitingProps): ReactNode {
  if (rows.length === 0)
    return (
      <Empty icon="check-circle" title="没有人等审核">
        学校建档、交齐证件以后，要教育局审核的人出现在这里。
      </Empty>
    )
  return (
    <Card flush>
      {desk ? (
        <Table
          label="等教育局审核的人"
          columns={WAITING}
          rows={rows}
          keyOf={({ schoolId, personId }) => `${schoolId}-${personId}`}
          onRow={({ schoolId, personId }) => onOpen(schoolId, personId)}
        />
      ) : (
        rows.map(({ schoolId, personId, schoolName, name, kind, providerName }) => (
          <Cell
            key={`${schoolId}-${personId}`}
            id={`waiting-${personId}`}
            strong
            title={name}
            note={[schoolName, serviceKindText(kind), providerName].filter((one) => one !== '').join('·')}
            onPress={() => onOpen(schoolId, personId)}
          />
        ))
      )}
    </Card>
  )
}
