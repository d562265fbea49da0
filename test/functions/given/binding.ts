/** Families before anybody is bound, and the ways into them. */
import type { InviteRow, Joined } from '@/contract/binding'
import type { Input } from '@/contract/api'
import type { Reply } from '@/contract/wire'
import { CHILD_CONSENT_VERSION } from '@/domain/people/childConsent'
import type { GivenSchool } from './aSchool'
import { newOp, type Called, type Town } from './Town'

/** The pupils with the adults the school wrote down, and nobody with the app. */
export function nobodyBound(school: GivenSchool): GivenSchool {
  for (const pupil of school.pupils)
    pupil.collectors = pupil.collectors.filter(({ personId }) => personId === null)
  school.persons = school.persons.filter(({ wards }) => wards.length === 0)
  return school
}

/** The homeroom teacher hands out codes; the row of one child. */
export async function codeFor(town: Town, school: GivenSchool, n: number, op = newOp()): Promise<InviteRow> {
  const sheet = await town.ask(school.teacher(1).openid, 'people/issueInvites', {
    schoolId: school.school._id,
    homeroomId: school.pupil(n).homeroomId,
    pupilIds: [school.pupil(n)._id],
    op,
  })
  const row = sheet.rows.find(({ pupilId }) => pupilId === school.pupil(n)._id)
  if (row === undefined) throw new Error('no row')
  return row
}

export const filledIn = (
  school: GivenSchool,
  n: number,
  code: string | null,
  more: Partial<Input<'people/bind'>> = {},
): Input<'people/bind'> => ({
  op: newOp(),
  code: code ?? '',
  pupilName: school.pupil(n).name,
  name: '吴秀英',
  relation: '妈妈',
  phone: '13900000011',
  consent: { agrees: true, version: CHILD_CONSENT_VERSION },
  ...more,
})

export const bindAs = (town: Town, openid: string, input: Input<'people/bind'>): Promise<Called<Joined>> =>
  town.call(openid, 'people/bind', input)

export const codeOfReply = (reply: Reply<unknown>): string =>
  reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : `fault ${reply.say}`
