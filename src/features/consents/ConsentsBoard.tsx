import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ConsentRow, ConsentSheet } from '@/contract/consent'
import { consentText, type ConsentState } from '@/domain/people/childConsent'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { ChoiceField } from '@/ui/ChoiceField'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { useConsents } from './consentsStore'
import { PaperConsent } from './PaperConsent'

/** The worst first: who needs paper, who has not answered. */
const ORDER: ConsentState[] = ['refused', 'withdrawn', 'unasked', 'outdated', 'agreed']

const statesOf = ({ guardians, paper }: ConsentRow): ConsentState[] => [
  ...guardians.map(({ state }) => state),
  ...(paper === null ? [] : [paper.state]),
]

/** Of a child: the answer that needs something done; nobody to ask is not answered either. */
const stateOf = (row: ConsentRow): ConsentState =>
  ORDER.find((state) => statesOf(row).includes(state)) ?? 'unasked'

/** One line each, so that no name is broken. */
const rowLines = ({ guardians, paper }: ConsentRow): string[] => {
  const lines = guardians.map(({ name, relation, state }) => `${relation} ${name}：${consentText(state)}`)
  if (paper !== null) lines.push(`纸质：${consentText(paper.state)}`)
  return lines.length === 0 ? ['还没有家长绑定'] : lines
}

/** A homeroom: how many of each answer, then child by child. */
export function ConsentsBoard({ sheet }: { sheet: ConsentSheet }): ReactNode {
  const { schoolId, open } = useConsents()
  const rows = [...sheet.rows].sort((a, b) => ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b)))
  if (sheet.homerooms.length === 0)
    return (
      <Empty icon="users" title="还没有班级">
        先在「学生名单」里导入学生。
      </Empty>
    )
  return (
    <>
      <ChoiceField
        id="consents-homeroom"
        label="班级"
        items={sheet.homerooms.map(({ homeroomId, name }) => ({ key: homeroomId, label: name }))}
        value={sheet.homeroomId ?? ''}
        placeholder="选一个班"
        onPick={(key) => {
          const chosen = sheet.homerooms.find(({ homeroomId }) => homeroomId === key)
          if (chosen !== undefined) void open(schoolId, chosen.homeroomId)
        }}
      />
      {sheet.homeroomId === null ? (
        <Empty icon="users" title="先选一个班">
          看谁同意了、谁还没答复，登记纸质的。
        </Empty>
      ) : (
        <Children rows={rows} />
      )}
      <PaperConsent />
    </>
  )
}

function Children({ rows }: { rows: ConsentRow[] }): ReactNode {
  const choose = useConsents((state) => state.choose)
  const counts = ORDER.map((state) => ({ state, count: rows.filter((row) => stateOf(row) === state).length }))
  return (
    <>
      <Section
        title={`${rows.length} 个孩子`}
        end={counts
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => `${consentText(state)} ${count}`)
          .join('·')}
      />
      <View className="t-note ink-2">不同意的，请联系家长用纸质报名；点名、接送码和请假照常。</View>
      <Card flush className="mt-3">
        {rows.map((row) => {
          const state = stateOf(row)
          const isGood = state === 'agreed'
          return (
            <Cell
              key={row.pupilId}
              id={`consent-row-${row.pupilId}`}
              strong
              title={`${row.no} ${row.name}`}
              note={rowLines(row).map((line) => (
                <View key={line} className="nb">
                  {line}
                </View>
              ))}
              end={
                isGood ? undefined : (
                  <Chip tone="amber" icon="info">
                    {consentText(state)}
                  </Chip>
                )
              }
              label={`${row.name}，${consentText(state)}，${rowLines(row).join('；')}`}
              onPress={() => choose(row)}
            />
          )
        })}
      </Card>
    </>
  )
}
