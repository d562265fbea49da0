import type { ReactNode } from 'react'
import { momentText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { useJoin } from './joinStore'

/** What one asked for oneself, and what became of it: nothing of the child but one's own words. */
export function MyRequests(): ReactNode {
  const page = useJoin((state) => state.page)
  const requests = page?.requests ?? []
  if (requests.length === 0) return null
  return (
    <>
      <Section title="我的申请" />
      <Card flush>
        {requests.map(({ typedName, relation, at, until, refused }) => (
          <Cell
            key={`${typedName}-${at}`}
            title={`${typedName}的${relation}`}
            note={
              refused === null
                ? `等另一位监护人或学校同意，${momentText(until)} 前有效`
                : `${refused.byName}没有同意：${refused.reason}`
            }
            end={
              refused === null ? (
                <Chip tone="amber" icon="hourglass">
                  等同意
                </Chip>
              ) : (
                <Chip icon="x">没有同意</Chip>
              )
            }
          />
        ))}
      </Card>
    </>
  )
}
