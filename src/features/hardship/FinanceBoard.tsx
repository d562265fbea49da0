import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HardshipList, HardshipRow } from '@/contract/hardship'
import { HARDSHIP_STAGES } from '@/domain/hardship/hardshipOn'
import { hardshipKindText } from '@/domain/hardship/Hardship'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import { ChildHardship } from './ChildHardship'
import { useFinance } from './financeStore'
import { grantText, STAGE_LOOKS } from './hardshipWords'

/** 困难减免 at the finance desk: what waits first, then what runs out. */
export function FinanceBoard({ list, desk }: { list: HardshipList; desk: boolean }): ReactNode {
  const { page, actTrouble } = useFinance()
  if (page !== null) return <ChildHardship page={page} />
  const byStage = HARDSHIP_STAGES.map((stage) => ({
    stage,
    rows: list.rows.filter((row) => row.stage === stage),
  })).filter(({ rows }) => rows.length > 0)
  return (
    <>
      {actTrouble !== '' && (
        <Banner id="finance-trouble" round icon="alert">
          {actTrouble}
        </Banner>
      )}
      <Find />
      {list.rows.length === 0 && (
        <Empty icon="yuan" title="还没有申请">
          家长在「今天」里申请，或者您在上面找到孩子，录入纸质申请。
        </Empty>
      )}
      {byStage.map(({ stage, rows }) => (
        <View key={stage}>
          <Section title={STAGE_LOOKS[stage].word} end={`${rows.length} 人`} />
          {desk ? <Rows rows={rows} /> : <Cells rows={rows} />}
        </View>
      ))}
    </>
  )
}

const kindOf = ({ kind }: HardshipRow): string => (kind === null ? '读不出来' : hardshipKindText(kind))
const noteOf = (row: HardshipRow): string =>
  row.grant === null ? kindOf(row) : `${kindOf(row)}·${grantText(row.grant)}`

function Stage({ row }: { row: HardshipRow }): ReactNode {
  const { word, tone, icon } = STAGE_LOOKS[row.stage]
  return (
    <Chip tone={tone} icon={icon}>
      {word}
    </Chip>
  )
}

function Rows({ rows }: { rows: HardshipRow[] }): ReactNode {
  const open = useFinance((state) => state.open)
  return (
    <Table
      label="困难减免"
      columns={[
        { key: 'name', title: '姓名', cell: ({ name }) => name },
        { key: 'homeroom', title: '班级', cell: ({ homeroomName }) => homeroomName },
        { key: 'kind', title: '属于', cell: kindOf },
        { key: 'grant', title: '减免', cell: ({ grant }) => (grant === null ? '—' : grantText(grant)) },
        { key: 'stage', title: '', cell: (row) => <Stage row={row} /> },
      ]}
      rows={rows}
      keyOf={({ pupilId }) => pupilId}
      onRow={({ pupilId }) => void open(pupilId)}
    />
  )
}

function Cells({ rows }: { rows: HardshipRow[] }): ReactNode {
  const open = useFinance((state) => state.open)
  return (
    <Card flush>
      {rows.map((row) => (
        <Cell
          key={row.pupilId}
          id={`hardship-${row.pupilId}`}
          strong
          title={`${row.name}·${row.homeroomName}`}
          note={noteOf(row)}
          end={<Stage row={row} />}
          onPress={() => void open(row.pupilId)}
        />
      ))}
    </Card>
  )
}

function Find(): ReactNode {
  const { found, busy, find, open } = useFinance()
  const [words, setWords] = useState('')
  return (
    <Card>
      <SearchField
        id="find-pupil"
        label="录纸质申请：孩子的姓名，或拼音首字母"
        value={words}
        onInput={setWords}
        onDone={() => void find(words)}
      />
      <Button
        id="find"
        className="mt-2"
        busy={busy}
        why={words.trim() === '' ? '请先写姓名。' : undefined}
        onPress={() => void find(words)}
      >
        查找
      </Button>
      {found?.length === 0 && (
        <View className="ink-2 mt-2">没有找到。请写全名，或拼音首字母，如「lzc」。</View>
      )}
      {(found ?? []).map(({ pupilId, name, homeroomName }) => (
        <Cell
          key={pupilId}
          id={`found-${pupilId}`}
          title={name}
          note={homeroomName}
          onPress={() => void open(pupilId)}
        />
      ))}
    </Card>
  )
}
