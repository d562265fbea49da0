import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { AuditRow } from '@/contract/audit'
import { auditKindText } from '@/domain/audit/auditSearch'
import type { AuditKind } from '@/domain/audit/AuditEntry'
import { momentText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import type { IconName } from '@/ui/iconNames'
import { Table } from '@/ui/Table'
import { Tile } from '@/ui/Tile'
import { AuditFilters } from './AuditFilters'
import { useAudit } from './auditStore'

const ICON: Record<AuditKind, IconName> = {
  seen: 'search',
  posts: 'users',
  desk: 'code',
  family: 'qr',
  collectors: 'user',
  roster: 'doc',
  plan: 'calendar',
  enrolment: 'enrol',
  roll: 'check-circle',
  custody: 'shield',
}

/** 操作记录: what to look for, and who did or saw what, the newest first. */
export function AuditBoard({ desk }: { desk: boolean }): ReactNode {
  const { rows, next, doing, trouble, more } = useAudit()
  return (
    <View>
      <AuditFilters desk={desk} />
      {trouble !== '' && (
        <View className="mt-3">
          <Banner id="audit-trouble" round icon="alert">
            {trouble}
          </Banner>
        </View>
      )}
      {rows !== null && (
        <View id="audit-rows" className="mt-4">
          {rows.length === 0 ? (
            <Empty icon="search" title="没有找到">
              换个日子、名字或类别再查。名字要写全。
            </Empty>
          ) : desk ? (
            <DeskRows rows={rows} />
          ) : (
            <PhoneRows rows={rows} />
          )}
        </View>
      )}
      {next !== null && (
        <Button id="audit-more" className="mt-3" busy={doing === 'more'} onPress={() => void more()}>
          更早的
        </Button>
      )}
      <View className="t-note ink-3 mt-3">
        刚做的事一分钟内列出。记录只加不改，谁也不能删。查看和导出也会留下记录。
      </View>
    </View>
  )
}

function PhoneRows({ rows }: { rows: readonly AuditRow[] }): ReactNode {
  return (
    <Card flush>
      {rows.map(({ id, at, byName, kind, text }) => (
        <Cell
          key={id}
          start={<Tile icon={ICON[kind]} />}
          title={`${byName} ${text}`}
          note={`${momentText(at)}·${auditKindText(kind)}`}
        />
      ))}
    </Card>
  )
}

function DeskRows({ rows }: { rows: readonly AuditRow[] }): ReactNode {
  return (
    <Card flush>
      <Table
        label="操作记录"
        columns={[
          { key: 'at', title: '时间', cell: ({ at }) => momentText(at) },
          { key: 'who', title: '谁', cell: ({ byName }) => byName },
          { key: 'text', title: '做了什么', cell: ({ text }) => text },
          { key: 'kind', title: '类别', cell: ({ kind }) => auditKindText(kind) },
        ]}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </Card>
  )
}
