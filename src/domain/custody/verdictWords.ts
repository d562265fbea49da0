import { last } from '../lists'
import { longDayText, momentText } from '../time'
import type { DayRecord } from './DayRecord'
import type { DayVerdict } from './verifyDay'

/** The verdict on an exported day as lines to be read: one per digest, per page, per broken child. */
export function verdictWords(record: DayRecord, verdict: DayVerdict): string[] {
  const names = new Map<string, string>(
    record.children.map(({ pupilId, name, homeroomName, erasedAt }) => [
      pupilId,
      erasedAt === null ? `${homeroomName} ${name}` : `${name}（${pupilId}）`,
    ]),
  )
  const covered = last(verdict.digests)?.digest.entryCount ?? 0
  return [
    `${record.schoolName} ${longDayText(record.day)}：${record.children.length} 个孩子，${verdict.entries} 条记录，导出于 ${momentText(record.exportedAt)}`,
    ...verdict.digests.map(({ digest, holds }) =>
      holds
        ? `第${digest.round}份日报（${momentText(digest.at)}，${digest.entryCount} 条）：相符。校验值 ${digest.rootHash}，请与日报上的对照`
        : `第${digest.round}份日报（${momentText(digest.at)}，${digest.entryCount} 条）：不相符。记录或日报被改过`,
    ),
    ...(verdict.erased > 0
      ? [`其中 ${verdict.erased} 条是已离校的孩子的，个人信息已到期抹去，只能核对经过、时间和校验值`]
      : []),
    ...(verdict.entries > covered
      ? [`最后一份日报之后又记了 ${verdict.entries - covered} 条，只由封印保护`]
      : []),
    ...verdict.seals.map((holds, i) =>
      holds
        ? `第${i + 1}页：封印相符。${record.seals[i]?.seal ?? ''}，可与学校留存的查阅记录对照`
        : `第${i + 1}页：封印不相符。文件导出后被改过`,
    ),
    ...verdict.faults,
    ...verdict.broken.map(
      ({ rule, pupilId, what }) => `${names.get(pupilId) ?? pupilId}：违反 ${rule}，${what}`,
    ),
    verdict.ok ? '结论：完整，没有改动' : '结论：不能采信',
  ]
}
