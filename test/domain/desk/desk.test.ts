import fc from 'fast-check'
import { RIGHTS, type Deed } from '@/domain/access'
import { atDesk, DESK_ROLES, isPhoneOnly } from '@/domain/desk/atDesk'
import { browserText } from '@/domain/desk/browserText'
import {
  CODE_LASTS,
  DESK_LASTS,
  IDLE_LASTS,
  isOpenDesk,
  TICKET_LASTS,
  type ConfirmedDesk,
  type OpenDesk,
  type ScannedDesk,
  type WaitingDesk,
} from '@/domain/desk/Desk'
import { deskCodeAsked, deskCodeInText, deskLink } from '@/domain/desk/deskLink'
import { deskIdOf, secretHashOf } from '@/domain/desk/deskSecret'
import { deskWait } from '@/domain/desk/deskWait'
import { confirmDesk, scanDesk } from '@/domain/desk/scanDesk'
import { whyShut } from '@/domain/desk/whyShut'
import { asId } from '@/domain/ids'
import { ROLES, type Appointment, type Person, type Role } from '@/domain/people/Person'

const NOW = Date.UTC(2026, 10, 26, 2)
const TODAY = '2026-11-26'
const ME = asId<'Person'>('me')
const SECRET = 'a'.repeat(64)
const secretHash = secretHashOf(SECRET)

const waiting: WaitingDesk = {
  _id: deskIdOf(secretHash),
  codeHash: 'c',
  ...{ secretHash, browser: 'Windows 电脑·Edge', from: 'f', polls: 0 },
  askedAt: NOW,
  expiresAt: NOW + CODE_LASTS,
  status: 'waiting',
}
const scanned: ScannedDesk = {
  ...waiting,
  status: 'scanned',
  ...{ personId: ME, personName: '孙教务', places: [asId<'School'>('sh')], number: '0417', triesLeft: 2 },
}
const confirmed: ConfirmedDesk = { ...scanned, status: 'confirmed', confirmedAt: NOW }
const open: OpenDesk = { ...confirmed, status: 'open', openedAt: NOW, lastSeenAt: NOW }
const refusedBy = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

describe('登录码', () => {
  test.each([
    [CODE_LASTS - 1, 'ok', 'waiting'],
    [CODE_LASTS, 'desk/code-expired', 'expired'],
    [CODE_LASTS + 1, 'desk/code-expired', 'expired'],
  ])('要了以后 %i 毫秒：扫码 %s，等的那一页 %s', (after, scan, wait) => {
    expect(refusedBy(scanDesk(waiting, ME, NOW + after))).toBe(scan)
    expect(deskWait(waiting, NOW + after).status).toBe(wait)
  })

  test('数字只给等的那一页，扫过以后才有', () => {
    expect(deskWait(waiting, NOW)).toEqual({ status: 'waiting' })
    expect(deskWait(scanned, NOW)).toEqual({ status: 'scanned', number: '0417' })
    expect(deskWait(scanned, NOW + CODE_LASTS)).toEqual({ status: 'expired' })
  })

  test.each([
    [TICKET_LASTS - 1, 'ticket'],
    [TICKET_LASTS, 'expired'],
  ])('确认以后 %i 毫秒，凭证 %s', (after, status) => {
    expect(deskWait(confirmed, NOW + after).status).toBe(status)
    expect(deskWait(open, NOW + after).status).toBe(status)
  })

  test('被别的手机扫过的、取消的、没有的，各说各的', () => {
    const other = asId<'Person'>('other')
    expect(refusedBy(scanDesk(null, ME, NOW))).toBe('desk/code-wrong')
    for (const desk of [scanned, confirmed, open])
      expect(refusedBy(scanDesk(desk, other, NOW))).toBe('desk/code-taken')
    expect(refusedBy(scanDesk({ ...scanned, status: 'refused' }, ME, NOW))).toBe('desk/code-refused')
    for (const desk of [scanned, confirmed, open]) expect(refusedBy(scanDesk(desk, ME, NOW))).toBe('ok')
  })

  test('数字对了才算；错了说还剩几次；没有次数了不再看对不对', () => {
    const typed = { me: ME, number: '0417' }
    expect(confirmDesk({ taken: scanned, found: scanned }, typed, NOW)).toMatchObject({ value: 'confirm' })
    expect(confirmDesk({ taken: scanned, found: scanned }, { me: ME, number: '0418' }, NOW)).toMatchObject({
      refusal: { code: 'desk/number-wrong', left: 2 },
    })
    const spent = { ...scanned, triesLeft: 0 }
    expect(confirmDesk({ taken: null, found: spent }, typed, NOW)).toMatchObject({
      refusal: { code: 'desk/number-wrong', left: 0 },
    })
    expect(confirmDesk({ taken: null, found: open }, typed, NOW)).toMatchObject({ value: 'confirmed' })
    expect(refusedBy(confirmDesk({ taken: null, found: waiting }, typed, NOW))).toBe('desk/code-wrong')
  })

  test('码在链接里、小程序码里、光是码，都读得出；链接的别的东西不是码', () => {
    const code = 'ACDEFGHJKM'
    const link = deskLink('https://x.cn/desk/', code)
    for (const text of [link, `desk=${code}`, 'acdef-ghjkm', ` ${code}`])
      expect(deskCodeInText(text)).toBe(code)
    expect(`desk=${code}`.length).toBeLessThanOrEqual(32)
    expect(deskCodeInText('https://x.cn/?code=ACDEFGHJKM')).toBe(null)
    expect(deskCodeAsked({ q: encodeURIComponent(link) })).toBe(code)
    expect(deskCodeAsked({ scene: encodeURIComponent(`desk=${code}`) })).toBe(code)
    expect(deskCodeAsked({ desk: '%E0%A4%A' })).toBe(null)
  })

  test('密钥一样就是同一台电脑，平台收得下它的名字', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
        (secret) => {
          const id = deskIdOf(secretHashOf(secret))
          expect(id).toMatch(/^[a-zA-Z0-9_-]{4,32}$/)
          expect(id).toBe(deskIdOf(secretHashOf(secret)))
          expect(secret).not.toContain(id.slice(2))
        },
      ),
    )
  })
})

describe('登录的电脑', () => {
  test.each([
    [IDLE_LASTS - 1, true],
    [IDLE_LASTS, false],
  ])('最后一次有人用以后 %i 毫秒，还开着：%s', (after, isOpen) => {
    expect(isOpenDesk(open, NOW + after)).toBe(isOpen)
    expect(whyShut(open, secretHash, NOW + after).code).toBe(isOpen ? 'desk/closed' : 'desk/idle')
  })

  test.each([
    [DESK_LASTS - 1, true],
    [DESK_LASTS, false],
  ])('一直有人用，登录以后 %i 毫秒，还开着：%s', (after, isOpen) => {
    expect(isOpenDesk({ ...open, lastSeenAt: NOW + after }, NOW + after)).toBe(isOpen)
  })

  test('没有登录的、退出的，都不算开着；密钥不对的，什么也不说', () => {
    const shut = { ...open, status: 'closed', closedAt: NOW, closedBy: 'idle' } as const
    for (const desk of [waiting, scanned, confirmed, shut]) expect(isOpenDesk(desk, NOW)).toBe(false)
    expect(whyShut(shut, secretHash, NOW).code).toBe('desk/idle')
    expect(whyShut({ ...shut, closedBy: 'phone' }, secretHash, NOW).code).toBe('desk/closed')
    expect(whyShut(shut, secretHashOf('b'.repeat(64)), NOW).code).toBe('desk/closed')
    expect(whyShut(null, secretHash, NOW).code).toBe('desk/closed')
  })
})

describe('谁在电脑上、能做什么', () => {
  const person = (...roles: Role[]): Person => ({
    _id: ME,
    openid: 'o',
    ...{ name: '孙教务', phone: '' },
    appointments: roles.map((role): Appointment => ({
      schoolId: asId<'School'>('sh'),
      role,
      ...{ from: TODAY, to: TODAY },
    })),
    wards: [{ pupilId: asId<'Pupil'>('p'), schoolId: asId<'School'>('sh'), relation: '妈妈', since: TODAY }],
  })

  test.each(ROLES)('只是%s', (role) => {
    expect(atDesk(person(role), TODAY) !== null).toBe((DESK_ROLES as readonly Role[]).includes(role))
  })

  test('有坐班的岗位，就只有它们：不是老师，不是门岗，也不是谁的妈妈', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), (roles) => {
        const sitting = atDesk(person(...roles), TODAY)
        const desks = roles.filter((role) => (DESK_ROLES as readonly Role[]).includes(role))
        expect(sitting?.appointments.map(({ role }) => role) ?? []).toEqual(desks)
        expect(sitting?.wards ?? []).toEqual([])
      }),
    )
  })

  test.each([
    ['2026-11-25', false],
    [TODAY, true],
    ['2026-11-27', false],
  ])('任命只在当天，%s 能登录：%s', (day, can) => {
    expect(atDesk(person('office'), day) !== null).toBe(can)
  })

  test('当着孩子的面做的事，电脑上都不行；表和纸的事都行', () => {
    const inHand: Deed[] = [
      'custody/release',
      'custody/answer',
      'custody/confirmClose',
      'attendance/submitRoll',
    ]
    for (const deed of inHand) expect(isPhoneOnly(deed)).toBe(true)
    const onPaper: Deed[] = ['plan/save', 'people/importRoster', 'custody/barCollector', 'custody/exportDay']
    for (const deed of onPaper) expect(isPhoneOnly(deed)).toBe(false)
    const ofDesks = (Object.keys(RIGHTS) as Deed[]).filter((deed) =>
      /people\/(scan|confirm|refuse|close)Desk/.test(deed),
    )
    expect(ofDesks.every(isPhoneOnly)).toBe(true)
  })
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0', 'Windows 电脑·Edge'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/17 Safari/605.1', '苹果电脑·Safari'],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/138.0 Safari/537.36', 'Linux 电脑·Chrome'],
  ['', '一台电脑·浏览器'],
])('%s 是 %s', (agent, words) => {
  expect(browserText(agent)).toBe(words)
})
