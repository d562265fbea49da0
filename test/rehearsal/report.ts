/** What a rehearsal prints: the story, the principal's push as WeChat shows it, and what each step cost. */
import { lines } from '@/domain/notice/templates'
import type { Stage } from './Stage'

/** A service notification as a card of plain text. */
export async function pushCards(stage: Stage): Promise<string[]> {
  const digests = (await stage.messages({ template: 'digest' })).sort((a, b) => a.at - b.at)
  return digests.flatMap((message) => [
    `┌─ 服务通知 · ${message.title}（${message.status === 'sent' ? '已送达' : (message.trouble ?? message.status)}）`,
    ...lines(message.template, message.data).map(({ label, value }) => `│ ${label}：${value}`),
    '└─ 点开查看详情',
  ])
}

export function costTable(stage: Stage): string[] {
  const rows = stage.cloud.costs.byAction()
  const width = Math.max(...rows.map((row) => row.action.length))
  return [...rows]
    .sort((a, b) => b.requests - a.requests)
    .map(
      (row) =>
        `${row.action.padEnd(width)}  ${String(row.calls).padStart(6)} 次  ${(row.requests / row.calls).toFixed(1).padStart(6)} 请求/次  最多 ${row.maxRequests}`,
    )
}
