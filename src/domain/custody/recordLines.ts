/** 完整的责任链: every entry of a child's day in words, what did not go through included. */
import { leaveBlocksText, leaveReasonText } from '../attendance/Leave'
import { clockText, momentText } from '../time'
import { whereText } from '../attendance/absenceWords'
import type { Custody, Entry, ReleaseProof, Rung } from './Custody'
import { leftText } from './leftText'

export interface RecordLine {
  at: number
  text: string
  note: string
}

const CALLED: Record<Rung, string> = {
  0: '到点没有人接',
  1: '到点没有人接，已通知家长',
  2: '仍没有人接，已再次通知家长，请老师打第二联系人',
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
    case 'delegation':
      return '核对临时委托码'
    case 'escort':
      return `路队站点交接，${proofText(proof.adult)}`
    case 'reconciled':
      return `核实离校：${proof.reason}`
    default:
      return proof satisfies never
  }
}

const phonedText = (caller: string | undefined): string => (caller === undefined ? '' : `${caller}来电`)

const askedBy = (
  { byName, relation, byPhone }: Extract<Entry, { kind: 'leave-asked' | 'block-leave' }>,
  what: string,
): string =>
  byPhone === true ? `${relation}来电，${byName}登记请假${what}` : `${relation} ${byName}请假${what}`

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
        text: askedBy(entry, ''),
        note: `${leaveReasonText(entry.reason)}·${momentText(entry.askedAt)} 提出`,
      }
    case 'leave-cancelled':
      return { text: `${entry.relation} ${byName}取消了请假`, note: '' }
    case 'block-leave':
      return {
        text: askedBy(entry, `：${leaveBlocksText(entry)}`),
        note: `${leaveReasonText(entry.reason)}·${momentText(entry.askedAt)} 提出`,
      }
    case 'block-leave-cancelled':
      return { text: `${entry.relation} ${byName}取消了请假：${leaveBlocksText(entry)}`, note: '' }
    case 'absence-answered':
      return { text: `${byName}回答：${whereText(entry.where)}`, note: entry.words }
    case 'absence-climbed':
      return { text: '还没有找到，已报告值班领导', note: '' }
    case 'absence-closed':
      return { text: `${byName}${entry.words === '' ? '说明' : '核实'}了缺席`, note: entry.words }
    case 'taken-over':
      return { text: `${byName}紧急接手，原由${entry.fromName}负责`, note: entry.reason }
    case 'missing':
      return { text: `${byName}报告：身边没有见到`, note: entry.words }
    case 'found':
      return { text: `${byName}报告：已找到`, note: entry.words }
    case 'phoned':
      return {
        text: `${byName}打电话给${entry.whom}，${entry.answered ? '打通了' : '没有人接'}`,
        note: entry.words,
      }
    case 'departed':
      return {
        text: `${byName}带${entry.groupName}出发`,
        note: `${entry.pupils}个孩子，${entry.adults}位大人，最多可带${entry.most}个`,
      }
    case 'counted':
      return { text: `${entry.stopName}点人数：${entry.heads}人`, note: byName }
    case 'not-collected':
      return { text: `${entry.stopName}没有人接，跟队返回`, note: byName }
    case 'returned':
      return { text: '随队回到学校', note: byName }
    case 'offered':
      return { text: `${byName}请${entry.toName}接手`, note: '对方接手前仍由原来的老师负责' }
    case 'accepted':
      return { text: `${byName}接手`, note: `${entry.fromName}交接` }
    case 'declined':
      return { text: `${byName}没有接手，仍由${entry.fromName}负责`, note: entry.reason }
    case 'withdrawn':
      return { text: `${byName}收回了交接`, note: '' }
    case 'late-added':
      return {
        text: `${byName}申请延时托管到 ${clockText(entry.untilMinute)}`,
        note: phonedText(entry.caller),
      }
    case 'late-changed':
      return {
        text: `${byName}把延时托管改到 ${clockText(entry.untilMinute)}`,
        note: phonedText(entry.caller),
      }
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
        text: leftText(entry.proof, entry.collectorText),
        note: `${byName}放行·${proofText(entry.proof)}`,
      }
    default:
      return entry satisfies never
  }
}

/** What was told later says when it happened. */
const withOwnTime = ({ happenedAt }: Entry, line: RecordLine): RecordLine =>
  happenedAt === undefined
    ? line
    : { ...line, note: [line.note, `${momentText(happenedAt)} 发生，联网后补记`].filter(Boolean).join('·') }

/** A barred collector's attempt is told to who leads the school alone (C3): never at the gate. */
export const recordLines = (
  { entries, itinerary }: Pick<Custody, 'entries' | 'itinerary'>,
  reader: 'leader' | 'holder',
): RecordLine[] =>
  entries
    .filter((entry) => reader === 'leader' || entry.kind !== 'refused')
    .map((entry) => withOwnTime(entry, { at: entry.at, ...told(entry, itinerary) }))

/** Who held the child that day, whether or not she still does. */
export const hasHeld = ({ entries }: Pick<Custody, 'entries'>, personId: string): boolean =>
  entries.some(
    (entry) =>
      (entry.kind === 'received' || entry.kind === 'accepted' || entry.kind === 'taken-over') &&
      entry.by === personId,
  )
