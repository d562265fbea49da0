import type { OfficeWaiting } from '@/contract/plan'
import type { DrawTask } from '@/domain/draw/drawTask'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import type { DraftState } from '@/domain/plan/PlanDraft'
import { momentText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

interface Sign {
  word: string
  icon: IconName
  tone: Tone
  /** What it means for the school. */
  note: string
  /** The school is the one to act. */
  waits: boolean
}

const PLAN_SIGNS: Record<DraftState | 'none', Sign> = {
  none: { word: '还没写', icon: 'minus', tone: 'amber', note: '点这里新建', waits: true },
  draft: { word: '草稿', icon: 'doc', tone: 'plain', note: '写好送教育局备案', waits: true },
  filed: { word: '等备案', icon: 'clock', tone: 'plain', note: '教育局正在看', waits: false },
  returned: { word: '退回', icon: 'undo', tone: 'amber', note: '照教育局的意见改好再送', waits: true },
  noted: { word: '已备案', icon: 'check', tone: 'green', note: '可以公布了', waits: true },
  published: { word: '已公布', icon: 'check-circle', tone: 'green', note: '家长看得到指南', waits: false },
}

export function planSign(plan: OfficeWaiting['plan']): Sign {
  if (plan === null) return PLAN_SIGNS.none
  const sign = PLAN_SIGNS[plan.state]
  return plan.state === 'returned' ? { ...sign, note: `教育局退回：${plan.words}` } : sign
}

const TASK_TEXT: Record<DrawTask, string> = {
  none: '',
  enter: '要录入公开号码，请带上见证人',
  confirm: '要另一个人再录一遍号码',
  run: '正在抽签，会自己做完',
}
export const taskText = (task: DrawTask): string => TASK_TEXT[task]

/** The window that is open, else the next one. */
export function windowNote(windows: OfficeWaiting['windows'], now: number): string {
  const open = windows.find((window) => windowState(window, now) === 'open')
  if (open !== undefined) return `「${open.name}」正在报名，${momentText(open.closesAt)} 截止`
  const [next] = windows
    .filter((window) => windowState(window, now) === 'not-open')
    .sort((a, b) => a.opensAt - b.opensAt)
  return next === undefined ? '没有要开始的报名' : `「${next.name}」${momentText(next.opensAt)} 开始`
}
