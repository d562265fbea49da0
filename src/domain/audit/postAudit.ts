/** Art. 9 · 岗位留痕: who gave, ended or handed on which post. */
import type { Person, Role } from '../people/Person'
import { roleText } from '../people/roleText'
import { dayText, type Day } from '../time'
import { auditEntry, type AuditEntry, type Audited } from './AuditEntry'

export interface PostActor {
  schoolId: Audited['schoolId']
  op: string
  now: number
  by: Audited['by']
}

interface Post {
  role: Role
  from: Day
  to: Day | null
}

type Whom = Pick<Person, '_id' | 'name'>

const postsEntry = (
  { schoolId, op, now, by }: PostActor,
  what: string,
  whom: readonly Whom[],
  text: string,
): AuditEntry =>
  auditEntry({
    id: [what, schoolId, ...whom.map(({ _id }) => _id), op].join(':'),
    ...{ schoolId, at: now, kind: 'posts', by, text },
    about: whom.map(({ _id, name }) => ({ id: _id, name })),
  })

const daysText = ({ from, to }: Post): string =>
  to === null ? `${dayText(from)}起` : `${dayText(from)}至${dayText(to)}`
const postText = (post: Post): string => `${roleText(post.role)}（${daysText(post)}）`

export const postGiven = (actor: PostActor, whom: Whom, post: Post & { isDeputy: boolean }): AuditEntry =>
  postsEntry(
    actor,
    'given',
    [whom],
    post.isDeputy ? `请 ${whom.name} 代理${postText(post)}` : `任命 ${whom.name} 为${postText(post)}`,
  )

export const memberAdded = (actor: PostActor, whom: Whom, posts: readonly Post[]): AuditEntry =>
  postsEntry(actor, 'added', [whom], `添加教职工 ${whom.name}：${posts.map(postText).join('、')}`)

export const postEnded = (actor: PostActor, whom: Whom, role: Role): AuditEntry =>
  postsEntry(actor, 'ended', [whom], `免去 ${whom.name} 的${roleText(role)}`)

export const postHanded = (actor: PostActor, from: Whom, to: Whom, role: Role): AuditEntry =>
  postsEntry(actor, 'handed', [from, to], `把 ${from.name} 的${roleText(role)}交接给 ${to.name}`)

export const homeroomGiven = (
  actor: PostActor,
  whom: Whom,
  homeroom: { _id: string; name: string },
): AuditEntry =>
  postsEntry(actor, `homeroom:${homeroom._id}`, [whom], `让 ${whom.name} 当${homeroom.name}的班主任`)

/** With the school's code, and nobody else's doing. */
export const staffBound = (actor: PostActor, whom: Whom): AuditEntry =>
  postsEntry(actor, 'bound', [whom], '绑定了微信，开始用自己的岗位')

/** 日报还给谁: of those who are told besides the principals. */
export const digestAudit = (actor: PostActor, told: readonly Whom[]): AuditEntry =>
  postsEntry(
    actor,
    'digest',
    told,
    `改了日报发给谁：${told.length === 0 ? '只有校长' : told.map(({ name }) => name).join('、')}`,
  )
