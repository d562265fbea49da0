/** An afternoon that leaves something sealed in every place where anything lies sealed, and a way to take it along. */
import type { Input } from '@/contract/api'
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { asId } from '@/domain/ids'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import type { Person } from '@/domain/people/Person'
import type { Sealed } from '@/domain/people/Sealed'
import { isSealed, unseal } from '@functions/_kit/sealed'
import { SEALED_FIELDS } from '@functions/_kit/sealedFields'
import { aSchool, type GivenSchool } from './aSchool'
import { BUREAU } from './planning'
import { newOp, TOWN_ENV, Town } from './Town'

export const DAY = '2026-11-23'
export const OLD = TOWN_ENV.SEALING_KEYS
export const NEW = `t2:${Buffer.alloc(32, 7).toString('base64')}`
export const OTHER = `t9:${Buffer.alloc(32, 9).toString('base64')}`

export type Dump = Record<string, object[]>

const schoolOf = (): GivenSchool => aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })

const finance = ({ school }: GivenSchool): Person => ({
  ...{ _id: asId('sh-finance'), openid: 'openid-sh-finance', name: '钱会计', phone: '', wards: [] },
  appointments: [{ schoolId: school._id, role: 'finance', from: '2026-09-01', to: null }],
})

async function families(town: Town, school: GivenSchool): Promise<void> {
  for (const n of [1, 2, 3]) {
    const guardian = school.guardian(n).openid
    const pupilId = school.pupil(n)._id
    const bar = { pupilId, name: '沈大伟', reason: '曾经强行带走孩子' }
    await town.ask(guardian, 'custody/askToBar', { ...bar, op: newOp() })
    if (n === 3) await town.ask(guardian, 'custody/takeBackBar', { pupilId, name: '沈大伟', op: newOp() })
    await town.ask(guardian, 'people/saveHealth', {
      ...{ pupilId, op: newOp(), agreedTo: HEALTH_CONSENT_VERSION },
      notes: [{ kind: 'allergy', what: '花生', act: '叫校医' }],
    })
  }
}

async function hardship(town: Town, school: GivenSchool): Promise<void> {
  const { openid } = finance(school)
  const schoolId = school.school._id
  for (const n of [1, 2]) {
    const pupilId = school.pupil(n)._id
    const page = await town.ask(school.guardian(n).openid, 'finance/askHardship', {
      ...{ pupilId, op: newOp(), kind: 'low-income', words: '家里靠低保', validUntil: '2027-08-31' },
      ...{ pictures: [], agreedTo: HARDSHIP_CONSENT_VERSION },
      pictures: [await town.picture(school.guardian(n).openid)],
    })
    if (n === 2) continue
    const decision = { is: 'refuse' as const, reason: '材料不全' }
    const askId = page.asks[0]?.id ?? ''
    await town.ask(openid, 'finance/decideHardship', { schoolId, pupilId, askId, op: newOp(), decision })
    await town.ask(school.guardian(n).openid, 'finance/askHardship', {
      ...{ pupilId, op: newOp(), kind: 'disabled', words: '再申请一次', validUntil: '2027-08-31' },
      ...{ agreedTo: HARDSHIP_CONSENT_VERSION },
      pictures: [await town.picture(school.guardian(n).openid)],
    })
  }
}

async function papers(town: Town, school: GivenSchool): Promise<void> {
  const schoolId = school.school._id
  const { personId } = await town.ask(school.office.openid, 'people/saveServiceFile', {
    ...{ schoolId, op: newOp(), personId: null, kind: 'coach', providerId: null },
    newcomer: { name: '罗教练', phone: '19900000007', from: DAY, to: null },
  })
  const { providerId } = await town.ask(BUREAU.openid, 'people/saveProvider', {
    ...{ op: newOp(), providerId: null, name: '童创科技', licenceNo: '教民3203811234', contact: '钱进' },
    ...{ licenceUntil: '2027-08-31', phone: '19900000005' },
  })
  const paper = { validUntil: '2027-08-31', pictures: [], words: '' }
  const numbers: [Input<'people/savePaper'>['kind'], string][] = [
    ['health', ''],
    ['identity', '320381199001011234'],
    ['qualification', '教练证2026001'],
  ]
  for (const [kind, number] of numbers) {
    await town.ask(school.office.openid, 'people/savePaper', {
      ...{ schoolId, op: newOp(), personId, kind, number, ...paper },
    })
    await town.ask(BUREAU.openid, 'people/saveProviderPaper', {
      ...{ op: newOp(), providerId, kind, number, ...paper },
    })
  }
}

/** All collections after it, under the old key. */
export async function everySealed(): Promise<{ school: GivenSchool; dump: Dump }> {
  const school = schoolOf()
  const town = await Town.with([school], DAY)
  await town.cloud.db.insertMany('persons', [BUREAU, finance(school)])
  await families(town, school)
  await hardship(town, school)
  await papers(town, school)
  await town.openDay()
  const dump = await town.cloud.db.dump()
  await town.close()
  return { school, dump }
}

/** The same city under other keys. */
export async function townWith(dump: Dump, keys: string): Promise<Town> {
  const town = await Town.on({ env: { ...TOWN_ENV, SEALING_KEYS: keys } }, DAY)
  for (const [name, documents] of Object.entries(dump))
    if (documents.length > 0) await town.cloud.db.insertMany(name as never, documents as never)
  return town
}

interface Lying {
  /** `service_files.papers.number` */
  place: string
  sealed: Sealed
}

/** Every sealed value of the whole database, known by its form alone. */
export function sealedByForm(dump: Dump): Lying[] {
  const found: Lying[] = []
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value !== 'object' || value === null) return
    if (isSealed(value))
      found.push({ place: path.filter((step) => !/^\d+$/.test(step)).join('.'), sealed: value })
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
  }
  for (const [name, documents] of Object.entries(dump)) documents.forEach((one) => walk(one, [name]))
  return found
}

/** What these keys open, place by place; null where none does. */
export function openedBy(keys: string, dump: Dump): Map<string, string | null> {
  const before = process.env.SEALING_KEYS
  process.env.SEALING_KEYS = keys
  try {
    return new Map(
      SEALED_FIELDS.flatMap(({ name, valuesIn }) =>
        (dump[name] ?? []).flatMap((one) =>
          valuesIn(one).map(({ path, sealed, owner }): [string, string | null] => [
            `${name}/${String((one as { _id: string })._id)}/${path}`,
            unseal(sealed, owner),
          ]),
        ),
      ),
    )
  } finally {
    if (before === undefined) delete process.env.SEALING_KEYS
    else process.env.SEALING_KEYS = before
  }
}
