/** A message as the sender left it, for tests that do not play how it came about. */
import { asId, type PersonId } from '@/domain/ids'
import type { Message } from '@/domain/notice/Notice'
import { atMinute, type Day } from '@/domain/time'
import type { Town } from './Town'

export const aMessage = (id: string, to: PersonId, day: Day, part: Partial<Message> = {}): Message => ({
  _id: `${id}:${to}`,
  noticeId: id,
  audience: 'guardians',
  pupilId: null,
  personId: to,
  schoolId: asId<'School'>('sh'),
  day,
  template: 'released',
  title: '孩子已离校',
  data: { child: '赵一明', who: '妈妈', time: '17:30' },
  page: 'pages/guardian/today/index',
  at: atMinute(day, 1050),
  status: 'sent',
  tries: 1,
  nextTryAt: 0,
  trouble: null,
  sentAt: null,
  readAt: null,
  acknowledgedAt: null,
  call: null,
  ...part,
})

export const given = (town: Town, messages: Message[]): Promise<unknown> =>
  town.cloud.db.insertMany('messages', messages)
