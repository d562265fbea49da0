/** The record of the day against what happened, the rules, the digests, and the file that leaves the house. */
import { createHash } from 'node:crypto'
import { dayRecordReader } from '@/contract/dayRecord'
import { joinPages, type DayPage } from '@/domain/custody/DayRecord'
import { verdictWords } from '@/domain/custody/verdictWords'
import { verifyDay } from '@/domain/custody/verifyDay'
import { checkDay } from '../checkDay'
import type { Play } from './Play'
import { alarmed, lateRoomAgrees, seenAtHome, untold } from './told'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The principal exports the day, and the file is reckoned again as anybody could. */
async function exported(play: Play): Promise<string[]> {
  const { schoolId, stage } = play
  const principal = play.first('principal')
  const pages: DayPage[] = []
  const op = play.op()
  do
    pages.push(
      await play.ask(principal, 'custody/exportDay', {
        schoolId,
        day: stage.day,
        op,
        page: pages.length + 1,
      }),
    )
  while (pages.length < (pages[0]?.pages ?? 0))
  const record = dayRecordReader.safeParse(JSON.parse(JSON.stringify(joinPages(pages))))
  if (!record.success) return [`导出的文件读不回来：${record.error.message}`]
  const verdict = verifyDay(record.data, sha256)
  return verdict.ok ? [] : ['verify-day 不认这一天：', ...verdictWords(record.data, verdict)]
}

export async function judge(play: Play): Promise<string[]> {
  const day = await play.stage.custody()
  const complaints = play.truth.complaints(day)
  if (play.phones.waiting > 0) complaints.push(`${play.phones.waiting} 件事还留在手机里没有发出去`)
  for (const check of [untold, alarmed, seenAtHome, lateRoomAgrees])
    complaints.push(...(await check(play, day)))
  return [...complaints, ...(await checkDay(play.stage)), ...(await exported(play))]
}
