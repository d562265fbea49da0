/** A notice as messages: one for each person it is for, and one for the school to see when there is nobody. */
import { asId, type PersonId } from '../ids'
import { isSafety, messageId, type Message, type Notice } from './Notice'
import { TEMPLATE_SHAPES } from './templates'

/** 没有人可以收: stands where a person would, and is no person's id. */
export const NOBODY: PersonId = asId<'Person'>('nobody')

const WHY_NOBODY: Record<Notice['to']['kind'], string> = {
  guardians: '孩子还没有家长用小程序',
  'homeroom-teacher': '孩子的班级还没有班主任',
  role: '学校今天没有人担任这个岗位',
  person: '系统里找不到收消息的人',
  placed: '没有孩子在这天报名',
}

const messageTo = (notice: Notice, personId: PersonId): Message => ({
  _id: messageId(notice, personId),
  noticeId: notice.id,
  audience: notice.to.kind,
  pupilId: 'pupilId' in notice.to ? notice.to.pupilId : null,
  personId,
  schoolId: notice.schoolId,
  day: notice.day,
  template: notice.template,
  title: TEMPLATE_SHAPES[notice.template].title,
  data: notice.data,
  page: notice.page,
  at: notice.at,
  status: 'queued',
  tries: 0,
  nextTryAt: notice.at,
  trouble: null,
  sentAt: null,
  readAt: null,
  acknowledgedAt: null,
  call: null,
})

/** Each receiver once. A safety notice that has none is a failure from the start, so that somebody rings. */
export function messagesOf(notice: Notice, receivers: readonly PersonId[]): Message[] {
  if (receivers.length > 0) return [...new Set(receivers)].map((personId) => messageTo(notice, personId))
  if (!isSafety(notice.template)) return []
  return [{ ...messageTo(notice, NOBODY), status: 'failed', trouble: WHY_NOBODY[notice.to.kind] }]
}
