/** 完整的责任链: every entry of a child's day in words, what did not go through included. */
import { leaveReasonText } from '../attendance/Leave'
import { clockText, momentText } from '../time'
import type { Custody, Entry, ReleaseProof, Rung } from './Custody'

export interface RecordLine {
  at: number
  text: string
  note: string
}

const CALLED: Record<Rung, string> = {
  0: '到点没有人接',
  1: '到点没有人接，已通知家长',
  2: '仍没有人接，已再次通知家长',
  3: '仍没有人接，已报告值班领导',
  4: '仍没有人接，已报告校长',
}

function proofText(proof: ReleaseProof): string {
  switch (proof.how) {
    case 'code':
      return '核对接送码'
    case 'eye':
      return `看人核对：${proof.reason}`
    case 'walk-alone':
      return '家长同意自行离校'
    default:
      return proof satisfies never
  }
}

function told(entry: Entry, itinerary: Custody['itinerary']): Omit<RecordLine, 'at'> {
  const { byName } = entry
  switch (entry.kind) {
    case 'received': {
      const leg = itinerary.find((one) => one.sessionId === entry.sessionId)
      return { text: `${byName}点名到`, note: leg === undefined ? '' : `${leg.name}·${leg.venue}` }
    }
    case 'away':
      return {
        text: entry.mark === 'leave' ? `${byName}记为请假` : `${byName}点名没有见到`,
        note: entry.reason ?? '',
      }
    case 'leave-asked':
      return {
        text: `${entry.relation} ${byName}请假`,
        note: `${leaveReasonText(entry.reason)}·${momentText(entry.askedAt)} 提出`,
      }
    case 'leave-cancelled':
      return { text: `${entry.relation} ${byName}取消了请假`, note: '' }
    case 'offered':
      return { text: `${byName}请${entry.toName}接手`, note: '对方接手前仍由原来的老师负责' }
    case 'accepted':
      return { text: `${byName}接手`, note: `${entry.fromName}交接` }
    case 'declined':
      return { text: `${byName}没有接手，仍由${entry.fromName}负责`, note: entry.reason }
    case 'withdrawn':
      return { text: `${byName}收回了交接`, note: '' }
    case 'late-added':
      return { text: `${byName}申请延时托管到 ${clockText(entry.untilMinute)}`, note: '' }
    case 'late-cancelled':
      return { text: `${byName}取消了延时托管`, note: '' }
    case 'code-wrong':
      return { text: '出示的接送码不对', note: `${byName}核对` }
    case 'refused':
      return { text: '没有放行', note: `${entry.why}·${byName}核对` }
    case 'called':
      return { text: CALLED[entry.rung], note: '' }
    case 'released':
      return {
        text: entry.proof.how === 'walk-alone' ? '自行离校' : `${entry.collectorText}接走`,
        note: `${byName}放行·${proofText(entry.proof)}`,
      }
    default:
      return entry satisfies never
  }
}

/** A barred collector's attempt is told to who leads the school alone (C3): never at the gate. */
export const recordLines = (
  { entries, itinerary }: Pick<Custody, 'entries' | 'itinerary'>,
  reader: 'leader' | 'holder',
): RecordLine[] =>
  entries
    .filter((entry) => reader === 'leader' || entry.kind !== 'refused')
    .map((entry) => ({ at: entry.at, ...told(entry, itinerary) }))

/** Who held the child that day, whether or not she still does. */
export const hasHeld = ({ entries }: Pick<Custody, 'entries'>, personId: string): boolean =>
  entries.some((entry) => (entry.kind === 'received' || entry.kind === 'accepted') && entry.by === personId)
