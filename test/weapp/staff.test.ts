import { aSchool, type GivenSchool } from '@test/functions/given/aSchool'
import { filledIn, nobodyBound } from '@test/functions/given/binding'
import { newOp, Town } from '@test/functions/given/Town'
import type { Person } from '@/domain/people/Person'
import type { Phone } from '@test/platform/wechat/Phone'
import { nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const STAFF = '/pages/people/staff/index'
const INVITES = '/pages/teacher/invites/index'
/** The limit of our own for a page of fifty. */
const NODES = 600

describe('教职工和邀请码，在手机上', () => {
  let school: GivenSchool
  let town: Town
  const phones: Phone[] = []
  const open = async (person: Person, url: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeEach(async () => {
    school = nobodyBound(aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 50 }))
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('教务处添加一位老师，发码给他看', async () => {
    const phone = await open(school.office, STAFF)
    await phone.until(() => phone.$('#add-member'))
    await phone.tap('#add-member')
    expect(phone.text).toContain('请填姓名')
    await phone.input('#add-name', '郑新来')
    await phone.input('#add-phone', '13900000031')
    await phone.tap('#add-send')
    await phone.until(() => phone.text.includes('郑新来') && phone.$('#add-send') === null)
    const [person] = await town.all('persons', { name: '郑新来' })
    await phone.tap(`#member-${person!._id}`)
    await phone.until(() => phone.$('#staff-invite'))
    await phone.tap('#staff-invite')
    await phone.until(() => phone.$('#staff-code'))
    expect(phone.$('#staff-code')?.textContent).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/)
  })

  test('免去班主任的岗位：先说他还担着什么；免了以后名单里没有他', async () => {
    const who = school.teacher(1)
    const phone = await open(school.office, STAFF)
    await phone.until(() => phone.$(`#member-${who._id}`))
    await phone.tap(`#member-${who._id}`)
    await phone.until(() => phone.$('#end-teacher'))
    await phone.tap('#end-teacher')
    await phone.until(() => phone.$('#stands-in'))
    expect(phone.$('#stands-in')?.textContent).toContain('班主任：三(1)班')
    await phone.tap('#end-send')
    await phone.until(() => phone.$(`#member-${who._id}`) === null)
    expect((await town.one('persons', who._id)).appointments).toEqual([])
    expect(phone.text).toContain('没有班主任')
  })

  test('校长把职务交给继任的人', async () => {
    const phone = await open(school.principal, STAFF)
    await phone.until(() => phone.$(`#member-${school.principal._id}`))
    await phone.tap(`#member-${school.principal._id}`)
    await phone.until(() => phone.$('#hand-principal'))
    await phone.tap('#hand-principal')
    await phone.tap('#hand-to')
    await phone.tap(`#hand-to-${school.dutyLeader._id}`)
    await phone.tap('#end-send')
    await phone.until(() => phone.$('#end-send') === null)
    const { appointments } = await town.one('persons', school.dutyLeader._id)
    expect(appointments.map(({ role }) => role)).toContain('principal')
  })

  test('班主任给五十个孩子发码，点开一个给家长看；绑定了有记号；一页的节点有数', async () => {
    const phone = await open(school.teacher(1), INVITES)
    await phone.until(() => phone.$('#issue-all'))
    await phone.tap('#issue-all')
    await phone.until(() => phone.text.includes('可以用'))
    expect(nodesOf(phone)).toBeLessThanOrEqual(NODES)
    await phone.tap(`#invite-${school.pupil(1)._id}`)
    await phone.until(() => phone.$('#child-code'))
    const code = phone.$('#child-code')?.textContent ?? ''
    await town.ask('openid-mother', 'people/bind', filledIn(school, 1, code))
    const again = await open(school.teacher(1), INVITES)
    await again.until(() => again.$(`#invite-${school.pupil(1)._id}`))
    expect(again.$(`#invite-${school.pupil(1)._id}`)?.textContent).toContain('已绑定：妈妈 吴秀英')
  })

  test('教务处解除一位监护人、按法律文书禁止另一位', async () => {
    const sheet = await town.ask(school.office.openid, 'people/issueInvites', {
      ...{ schoolId: school.school._id, homeroomId: school.pupil(1).homeroomId, op: newOp() },
      pupilIds: [school.pupil(1)._id, school.pupil(2)._id],
    })
    for (const n of [1, 2])
      await town.ask(`openid-${n}`, 'people/bind', filledIn(school, n, sheet.rows[n - 1]?.code ?? null))
    const phone = await open(school.office, INVITES)
    const actOn = async (on: Phone, n: number, what: string, words: string) => {
      await on.until(() => on.$('#invites-homeroom'))
      await on.tap('#invites-homeroom')
      await on.tap(`#invites-homeroom-${school.pupil(1).homeroomId}`)
      await on.until(() => on.$(`#invite-${school.pupil(n)._id}`))
      await on.tap(`#invite-${school.pupil(n)._id}`)
      await on.until(() => on.$(what))
      await on.tap(what)
      await on.input('#guardian-words', words)
      await on.tap('#guardian-act')
    }
    const [first] = await town.all('persons', { openid: 'openid-1' })
    const [second] = await town.all('persons', { openid: 'openid-2' })
    await actOn(phone, 1, `#unbind-${first!._id}`, '绑错了人')
    await phone.until(() => phone.text.includes('绑错了人'))
    expect((await town.one('persons', first!._id)).wards).toEqual([])
    const other = await open(school.office, INVITES)
    await actOn(other, 2, `#court-${second!._id}`, '裁定书 12 号')
    await other.until(() => other.text.includes('法院禁止接送'))
    expect((await town.one('persons', second!._id)).wards).toMatchObject([{ courtBarred: true }])
  })
})
