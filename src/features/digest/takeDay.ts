import { callCloud } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import { joinPages, type DayPage, type DayRecord } from '@/domain/custody/DayRecord'
import type { SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'

export type Exported = { ok: true; record: DayRecord } | { ok: false; say: string }

/** The whole day, page after page, as one act. */
export async function takeDay(schoolId: SchoolId, day: Day): Promise<Exported> {
  const op = newOp()
  const pages: DayPage[] = []
  for (let page = 1; page === 1 || page <= (pages[0]?.pages ?? 0); page += 1) {
    const answer = await callCloud('custody/exportDay', { schoolId, day, op, page })
    if (!answer.ok) return { ok: false, say: answer.say }
    pages.push(answer.value)
  }
  const record = joinPages(pages)
  return record === null ? { ok: false, say: '没有读到记录，请重试。' } : { ok: true, record }
}
