import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ServicePage, ServiceRow, ServiceWork } from '@/contract/service'
import type { PersonId } from '@/domain/ids'
import { serviceKindText } from '@/domain/service/serviceWords'
import type { ServiceTask } from '@/domain/service/serviceTasks'
import { longDayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { Picks } from '@/ui/Picks'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Table, type Column } from '@/ui/Table'
import { AddPersonSheet } from './AddPersonSheet'
import { useService } from './serviceStore'
import { leftText, STATE_SIGN } from './serviceWords'
import { WorkList } from './WorkList'

interface ServiceBoardProps {
  page: ServicePage
  work: ServiceWork
  desk: boolean
  /** Whose file stands beside the list. */
  selected: PersonId | null
  onPerson: (personId: PersonId) => void
  onProviders: () => void
}

const FILTERS = [
  { key: 'all', label: '全部' },
  { key: 'lacking', label: '还不能上岗' },
  { key: 'outside', label: '校外人员' },
  { key: 'own', label: '本校教师' },
  { key: 'untrained', label: '未培训' },
] as const
type Filter = (typeof FILTERS)[number]['key']

const FITS: Record<Filter, (row: ServiceRow) => boolean> = {
  all: () => true,
  lacking: ({ state }) => state !== 'may',
  outside: ({ kind }) => kind !== 'own-teacher',
  own: ({ kind }) => kind === 'own-teacher',
  untrained: ({ trainedOn }) => trainedOn === null,
}
const SHOWN_AT_ONCE = 40

const kindText = ({ kind, providerName }: ServiceRow): string =>
  providerName === '' ? serviceKindText(kind) : `${serviceKindText(kind)}·${providerName}`

/** What to do; when nothing is, what ends next. */
const nextText = ({ step, nextEnd }: ServiceRow): string =>
  step !== ''
    ? step
    : nextEnd === null
      ? '没有要办的'
      : `${nextEnd.what}${longDayText(nextEnd.on)}到期，${leftText(nextEnd.daysLeft)}`

/** 谁可以带课: everybody who serves, in one word each, and the one next thing. */
export function ServiceBoard(props: ServiceBoardProps): ReactNode {
  const { page, work, desk, selected, onPerson, onProviders } = props
  const isAdding = useService((state) => state.isAdding)
  const [filter, setFilter] = useState<Filter>('all')
  const [words, setWords] = useState('')
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const found = page.rows.filter(
    (row) => FITS[filter](row) && `${row.name}${kindText(row)}`.includes(words.trim()),
  )
  const shown = found.slice(0, most)
  const ready = page.rows.filter(({ state }) => state === 'may').length
  const openTask = ({ personId }: ServiceTask) => (personId === null ? onProviders() : onPerson(personId))
  return (
    <>
      <View id="service-ready" className={ready === page.rows.length ? 't-head c-green' : 't-head c-amber'}>
        {ready === page.rows.length ? '都可以上岗' : `还有 ${page.rows.length - ready} 人不能上岗`}
      </View>
      <View className="t-note ink-2">
        {`${page.rows.length} 人，${ready} 人可以上岗${page.term === null ? '' : `·${page.term.name}`}`}
      </View>
      <WorkList tasks={work.tasks} onOpen={openTask} />
      {!desk && page.may.write && (
        <View className="mt-3">
          <AddPerson />
        </View>
      )}
      <Section title="人员" end={`${found.length} 人`} />
      <Picks label="看哪些人" value={filter} items={FILTERS} onChange={setFilter} />
      <View className="mt-2">
        <SearchField id="service-search" label="姓名或类别" value={words} onInput={setWords} />
      </View>
      {found.length === 0 && (
        <Empty icon="users" title="没有这样的人">
          换一个条件看看。
        </Empty>
      )}
      {found.length > 0 && (
        <Card flush className="mt-2">
          {desk ? (
            <Table
              label="谁可以带课"
              columns={COLUMNS}
              rows={shown}
              keyOf={({ personId }) => personId}
              selected={selected ?? ''}
              onRow={({ personId }) => onPerson(personId)}
            />
          ) : (
            shown.map((row) => (
              <Cell
                key={row.personId}
                id={`person-${row.personId}`}
                strong
                title={row.name}
                note={`${kindText(row)}·${nextText(row)}`}
                end={<StateChip row={row} />}
                onPress={() => onPerson(row.personId)}
              />
            ))
          )}
        </Card>
      )}
      {found.length > shown.length && (
        <Button id="more-people" kind="quiet" onPress={() => setMost(most + SHOWN_AT_ONCE)}>
          {`还有 ${found.length - shown.length} 人`}
        </Button>
      )}
      {isAdding && <AddPersonSheet page={page} onAdded={onPerson} />}
    </>
  )
}

/** The one step of the page; at a desk it stands in the head. */
export function AddPerson({ small = false }: { small?: boolean }): ReactNode {
  const showAdd = useService((state) => state.showAdd)
  return (
    <Button id="add-person" size={small ? 's' : 'm'} kind="primary" icon="plus" onPress={() => showAdd(true)}>
      添加校外人员
    </Button>
  )
}

function StateChip({ row: { state } }: { row: ServiceRow }): ReactNode {
  const { word, icon, tone } = STATE_SIGN[state]
  return (
    <Chip tone={tone} icon={icon}>
      {word}
    </Chip>
  )
}

const COLUMNS: Column<ServiceRow>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => <View className="b nb">{name}</View> },
  { key: 'kind', title: '类别', cell: kindText },
  { key: 'state', title: '现在', cell: (row) => <StateChip row={row} /> },
  { key: 'next', title: '下一步', cell: (row) => <View className="t-note">{nextText(row)}</View> },
]
