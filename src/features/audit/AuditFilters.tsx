import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { AUDIT_KINDS } from '@/domain/audit/AuditEntry'
import { auditKindText } from '@/domain/audit/auditSearch'
import { NAME_MAX } from '@/domain/people/collectors'
import { isDay } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ChoiceField } from '@/ui/ChoiceField'
import { cx } from '@/ui/cx'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import './audit.scss'
import { useAudit, whyNotSearch } from './auditStore'

const ANY = 'any'

/** One row at a desk, two columns on a phone, one in large type. */
export function AuditFilters({ desk }: { desk: boolean }): ReactNode {
  const { filter, doing, change, search, export: take } = useAudit()
  const { from, to, who, about, kind } = filter
  const why = whyNotSearch(filter)
  return (
    <Card>
      <View className={cx('audit-filters', desk && 'audit-filters-desk')}>
        <DateField
          id="audit-from"
          label="从"
          day={from}
          isDay={isDay}
          onDay={(day) => change({ from: day })}
        />
        <DateField id="audit-to" label="到" day={to} isDay={isDay} onDay={(day) => change({ to: day })} />
        <Field
          id="audit-who"
          label="谁做的"
          placeholder="姓名写全"
          value={who}
          maxLength={NAME_MAX}
          onInput={(words) => change({ who: words.trim() })}
        />
        <Field
          id="audit-about"
          label="关于谁"
          placeholder="学生或教职工"
          value={about}
          maxLength={NAME_MAX}
          onInput={(words) => change({ about: words.trim() })}
        />
        <View className="audit-kind">
          <ChoiceField
            id="audit-kind"
            label="类别"
            value={kind ?? ANY}
            items={[
              { key: ANY, label: '全部' },
              ...AUDIT_KINDS.map((one) => ({ key: one, label: auditKindText(one) })),
            ]}
            onPick={(key) => change({ kind: AUDIT_KINDS.find((one) => one === key) ?? null })}
          />
        </View>
      </View>
      <View className={cx('row-top gap-2 mt-3', desk && 'audit-acts-desk')}>
        <Button
          id="audit-search"
          kind="primary"
          icon="search"
          why={why}
          busy={doing === 'searching'}
          onPress={() => void search()}
        >
          查
        </Button>
        <Button
          id="audit-export"
          busy={doing === 'exporting'}
          why={why === undefined ? undefined : ''}
          onPress={() => void take()}
        >
          导出表格
        </Button>
      </View>
    </Card>
  )
}
