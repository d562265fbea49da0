/** Art. 6, 8, 10: who may serve, and what is missing when somebody may not. */
import { yuanText } from '../money'
import type { PaperKind, ServiceSide } from '../service/ServiceFile'
import { paperKindText, sideText } from '../service/serviceWords'
import { clockText, longDayText, type Day } from '../time'
import type { Sentences } from './Sentences'

/** Why somebody may not be on duty; also what a plan lacks. */
export type DutyFailure =
  | { code: 'service/unknown-person'; name: string }
  | { code: 'service/violation'; name: string }
  | { code: 'service/academic'; name: string; course: string }
  | { code: 'service/maybe-academic'; course: string; word: string }
  | { code: 'service/untrained'; name: string }
  | { code: 'service/not-vetted'; name: string; side: ServiceSide }
  | { code: 'service/vetting-refused'; name: string; side: ServiceSide }
  | { code: 'service/vetting-ended'; name: string; side: ServiceSide; on: Day }
  | { code: 'service/paper-missing'; name: string; paper: PaperKind }
  | { code: 'service/paper-ended'; name: string; paper: PaperKind; on: Day }
  | { code: 'service/paper-not-vetted'; name: string; paper: PaperKind; side: ServiceSide }
  | { code: 'service/provider-unknown'; name: string }
  | { code: 'service/other-provider'; name: string; provider: string }
  | { code: 'service/provider-not-named'; name: string; provider: string }
  | { code: 'service/provider-violation'; provider: string }
  | { code: 'service/licence-ended'; provider: string; on: Day }
  | { code: 'service/provider-not-vetted'; provider: string }
  | { code: 'service/provider-refused'; provider: string }
  | { code: 'service/provider-vetting-ended'; provider: string; on: Day }
  | { code: 'service/not-listed'; provider: string; year: string }
  | { code: 'service/no-agreement'; provider: string }
  | { code: 'service/price-missing'; provider: string; course: string }
  | { code: 'service/price-above'; provider: string; course: string; feeFen: number; filedFen: number }
  | { code: 'service/two-rooms'; name: string; course: string; startsAtMinute: number; endsAtMinute: number }
  | { code: 'service/post-ended'; name: string }

export type ServiceFailure =
  | DutyFailure
  | { code: 'service/unknown-file' }
  | { code: 'service/unknown-entry' }
  | { code: 'service/unknown-provider' }
  | { code: 'service/provider-missing' }
  | { code: 'service/provider-known'; name: string }
  | { code: 'service/days-wrong' }
  | { code: 'service/reason-missing' }
  | { code: 'service/own-file' }
  | { code: 'service/not-your-side'; side: ServiceSide }
  | { code: 'service/no-papers'; name: string }
  | { code: 'service/not-configured' }
  | { code: 'service/settled-already'; byName: string }
  | { code: 'service/year-wrong' }
  | { code: 'training/day-wrong' }
  | { code: 'training/nobody' }
  | { code: 'training/stranger'; count: number }

const VETS: Record<ServiceSide, string> = { school: '校长', bureau: '教育局' }

export const DUTY_SENTENCES: Sentences<DutyFailure> = {
  'service/unknown-person': ({ name }) =>
    `没有找到${name || '这位人员'}的服务档案，不能安排。请教务处先建档。`,
  'service/violation': ({ name }) => `${name}有未解除的违规记录，不能安排。请另找人。`,
  'service/academic': ({ name, course }) =>
    `「${course}」是学科类，校外机构和机构人员不能承担（${name}）。请安排本校老师。`,
  'service/maybe-academic': ({ course, word }) =>
    `「${course}」由机构承担，写有「${word}」，可能是学科类，教育局备案时要看。请写清上什么。`,
  'service/untrained': ({ name }) =>
    `${name}没有本学期的岗前培训记录，不能上岗。请教务处培训后登记，或另找人。`,
  'service/not-vetted': ({ name, side }) =>
    `${name}还没有通过${sideText(side)}审核，不能上岗。请${VETS[side]}审核，或另找人。`,
  'service/vetting-refused': ({ name, side }) => `${name}没有通过${sideText(side)}审核，不能上岗。请另找人。`,
  'service/vetting-ended': ({ name, side, on }) =>
    `${name}的${sideText(side)}审核 ${longDayText(on)}到期，不能上岗。请${VETS[side]}重新审核，或另找人。`,
  'service/paper-missing': ({ name, paper }) =>
    `${name}缺「${paperKindText(paper)}」，不能上岗。请教务处补上，或另找人。`,
  'service/paper-ended': ({ name, paper, on }) =>
    `${name}的「${paperKindText(paper)}」${longDayText(on)}到期，不能上岗。请教务处换新的，或另找人。`,
  'service/paper-not-vetted': ({ name, paper, side }) =>
    `${name}新交的「${paperKindText(paper)}」还没有审核，不能上岗。请${VETS[side]}审核，或另找人。`,
  'service/provider-unknown': ({ name }) =>
    `没有找到${name}的机构，或学校还没有和它登记协议，不能安排。请教务处先登记协议。`,
  'service/other-provider': ({ name, provider }) =>
    `${name}不是${provider}的人员，不能上这家机构的课。请换人或改机构。`,
  'service/provider-not-named': ({ name, provider }) =>
    `${name}是${provider}的人员，课程要写明由这家机构承担。请在课程里选机构。`,
  'service/provider-violation': ({ provider }) =>
    `${provider}有未解除的违规记录，不能安排。请换机构或安排本校老师。`,
  'service/licence-ended': ({ provider, on }) =>
    `${provider}的办学许可 ${longDayText(on)}到期，不能安排。请教育局更新，或安排本校老师。`,
  'service/provider-not-vetted': ({ provider }) =>
    `${provider}还没有通过教育局审核，不能安排。请联系教育局，或安排本校老师。`,
  'service/provider-refused': ({ provider }) =>
    `${provider}没有通过教育局审核，不能安排。请换机构或安排本校老师。`,
  'service/provider-vetting-ended': ({ provider, on }) =>
    `${provider}的审核 ${longDayText(on)}到期，不能安排。请教育局重新审核，或安排本校老师。`,
  'service/not-listed': ({ provider, year }) =>
    `${provider}不在${year}学年的白名单里，不能安排。请联系教育局，或安排本校老师。`,
  'service/no-agreement': ({ provider }) =>
    `学校和${provider}没有有效的合作协议，不能安排。请教务处登记协议，或安排本校老师。`,
  'service/price-missing': ({ provider, course }) =>
    `${provider}没有备案「${course}」的价格，不能收代收费。请教育局先备案价格。`,
  'service/price-above': ({ provider, course, feeFen, filedFen }) =>
    `「${course}」代收费 ${yuanText(feeFen)} 高于${provider}备案的 ${yuanText(filedFen)}。请降到备案价以内。`,
  'service/two-rooms': ({ name, course, startsAtMinute, endsAtMinute }) =>
    `${name} ${clockText(startsAtMinute)}–${clockText(endsAtMinute)} 已有「${course}」，不能同时在两处。请另找人。`,
  'service/post-ended': ({ name }) => `${name}今天不是本校在任的老师，不能上岗。请教务处续任，或另找人。`,
}

export const SERVICE_SENTENCES: Sentences<ServiceFailure> = {
  ...DUTY_SENTENCES,
  'service/unknown-file': () => '没有找到这份服务档案。请刷新后再试。',
  'service/unknown-entry': () => '没有找到这一条，可能已经变动。请刷新。',
  'service/unknown-provider': () => '没有找到这家机构。请刷新后再选。',
  'service/provider-missing': () => '机构人员要选所属的机构。请先选机构。',
  'service/provider-known': ({ name }) => `${name}已经登记过，不用再加。请在名单里修改。`,
  'service/days-wrong': () => '日期不对：结束不能早于开始，审核有效期不能早于今天。请重新选。',
  'service/reason-missing': () => '请写明原因，至少四个字。',
  'service/own-file': () => '不能审核自己的档案。请由另一位负责人审核。',
  'service/not-your-side': ({ side }) =>
    side === 'school' ? '这一步由本校负责。请联系学校。' : '这一步由教育局负责。请联系教育局。',
  'service/no-papers': ({ name }) => `${name}的证件还没有交齐，不能通过审核。请教务处先补齐。`,
  'service/not-configured': () => '加密还没有配置好，证件号码不能保存。请联系管理员，或先不填号码。',
  'service/settled-already': ({ byName }) => `${byName}已经处理过这一条。请刷新。`,
  'service/year-wrong': () => '学年不对，要写成「2026-2027」这样。请重新选。',
  'training/day-wrong': () => '培训日期不能晚于今天。请在培训当天或以后登记。',
  'training/nobody': () => '还没有选参加的人。请至少选一位。',
  'training/stranger': ({ count }) => `有 ${count} 位不是本校人员。请刷新名单后再登记。`,
}
