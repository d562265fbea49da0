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
import { DeskEditor } from '@/ui/DeskEditor'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import { ChildHardship } from './ChildHardship'
import { useFinance } from './financeStore'
import { grantText, STAGE_LOOKS } from './hardshipWords'

interface FinanceBoardProps {
  list: HardshipList
  desk: boolean
}

/** 困难减免 at the finance desk: what waits first, then what runs out; at a desk the child stands beside the list. */
export function FinanceBoard({ list, desk }: FinanceBoardProps): ReactNode {
  const page = useFinance((state) => state.page)
  if (desk)
    return (
      <DeskSplit side={<Beside />}>
        <Asks list={list} desk />
      </DeskSplit>
    )
  return page === null ? <Asks list={list} desk={false} /> : <ChildHardship page={page} desk={false} />
}

function Beside(): ReactNode {
  const { page, close } = useFinance()
  if (page === null) return <Find titled />
  return (
    <DeskEditor desk title={page.pupil.name} onClose={close}>
      <ChildHardship key={page.pupil.pupilId} page={page} desk />
    </DeskEditor>
  )
}

function Asks({ list, desk }: FinanceBoardProps): ReactNode {
  const { page, actTrouble } = useFinance()
  const byStage = HARDSHIP_STAGES.map((stage) => ({
    stage,
    rows: list.rows.filter((row) => row.stage === stage),
  })).filter(({ rows }) => rows.length > 0)
  return (
    <>
      {actTrouble !== '' && page === null && (
        <Banner id="finance-trouble" round icon="alert">
          {actTrouble}
        </Banner>
      )}
      {list.rows.length === 0 && (
        <Empty icon="yuan" title="还没有申请">
          家长在「今天」里申请；收到纸质的，找到孩子再录入。
        </Empty>
      )}
      {desk && list.rows.length > 0 && (
        <Card flush>
          <Rows rows={byStage.flatMap(({ rows }) => rows)} />
        </Card>
      )}
      {!desk &&
        byStage.map(({ stage, rows }) => (
          <View key={stage}>
            <Section title={STAGE_LOOKS[stage].word} end={`${rows.length} 人`} />
            <Cells rows={rows} />
          </View>
        ))}
      {!desk && (
        <>
          <Section title="收到纸质申请" />
          <Find />
        </>
      )}
    </>
  )
}

const kindOf = ({ kind }: HardshipRow): string => (kind === null ? '读不出来' : hardshipKindText(kind))

function Note({ row }: { row: HardshipRow }): ReactNode {
  return (
    <>
      <View>{kindOf(row)}</View>
      {row.grant !== null && <View>{grantText(row.grant)}</View>}
    </>
  )
}

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
  const opened = useFinance(({ page }) => page?.pupil.pupilId)
  return (
    <Table
      label="困难减免"
      columns={[
        { key: 'name', title: '姓名', cell: ({ name }) => name },
        { key: 'homeroom', title: '班级', cell: ({ homeroomName }) => homeroomName },
        { key: 'kind', title: '属于', cell: kindOf },
        { key: 'grant', title: '减免', cell: ({ grant }) => (grant === null ? '—' : grantText(grant)) },
        { key: 'stage', title: '现在', cell: (row) => <Stage row={row} /> },
      ]}
      rows={rows}
      selected={opened ?? ''}
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
          note={<Note row={row} />}
          onPress={() => void open(row.pupilId)}
        />
      ))}
    </Card>
  )
}

function Find({ titled = false }: { titled?: boolean }): ReactNode {
  const { found, busy, find, open } = useFinance()
  const [words, setWords] = useState('')
  return (
    <Card>
      {titled && <View className="t-lead b">收到纸质申请</View>}
      <SearchField
        id="find-pupil"
        label="孩子的姓名，或拼音首字母"
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
