import { aSchool, TERM, type GivenSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { Phone } from '@test/platform/wechat/Phone'
import { nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const STAFF = '/pages/people/staff/index'
const AUDIT = '/pages/people/audit/index'
const COLLECTORS = '/pages/principal/collectors/index'

describe('电话遮着，看了留下记录，校长和督学查得到，在手机上', () => {
  let school: GivenSchool
  let town: Town
  let inspector: Person
  const phones: Phone[] = []
  const open = async (person: Person, url: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const dialled = (phone: Phone) => phone.log.ui.filter(({ kind }) => kind === 'makePhoneCall')

  beforeEach(async () => {
    school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
    school.gate.phone = '13800000031'
    inspector = {
      ...school.gate,
      _id: asId<'Person'>('inspector'),
      openid: 'openid-inspector',
      name: '宋督学',
      appointments: [{ schoolId: null, role: 'inspector', from: TERM.firstDay, to: null }],
    }
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('persons', [inspector])
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

  test('同事的电话先是遮着的，读屏念尾号；点显示才写全，再拨打不再问一次', async () => {
    const phone = await open(school.office, STAFF)
    await phone.until(() => phone.$(`#member-${school.gate._id}`))
    await phone.tap(`#member-${school.gate._id}`)
    await phone.until(() => phone.$('#member-phone'))
    expect(phone.$('#member-phone')?.textContent).toBe('138****0031')
    expect(phone.$('#member-phone')?.getAttribute('aria-label')).toContain('尾号 0 0 3 1')
    expect(phone.text).toContain('看电话、打电话会留下记录')
    await phone.tap('#member-phone-show')
    await phone.until(() => phone.$('#member-phone')?.textContent === '13800000031')
    await phone.tap('#member-phone-dial')
    await phone.until(() => dialled(phone).length > 0)
    expect(dialled(phone)).toMatchObject([{ phoneNumber: '13800000031' }])
    expect(await town.all('audit')).toMatchObject([{ by: school.office._id, text: '看了 老张 的电话' }])
  })

  test('没有网络：号码不给，说明白；联网再点就打', async () => {
    const phone = await open(school.office, STAFF)
    await phone.until(() => phone.$(`#member-${school.gate._id}`))
    await phone.tap(`#member-${school.gate._id}`)
    await phone.until(() => phone.$('#member-phone'))
    await phone.setOnline(false)
    await phone.tap('#member-phone-dial')
    await phone.until(() => phone.$('#member-phone-trouble'))
    expect(dialled(phone)).toEqual([])
    await phone.setOnline(true)
    await phone.tap('#member-phone-dial')
    await phone.until(() => dialled(phone).length > 0)
    expect(await town.all('audit')).toHaveLength(1)
  })

  test('接送人的电话：点一位，才有显示和拨打', async () => {
    const collector = school.pupil(1).collectors[1]!
    const phone = await open(school.dutyLeader, COLLECTORS)
    await phone.input('#find-pupil', school.pupil(1).name)
    await phone.tap('#find')
    await phone.until(() => phone.$(`#pupil-${school.pupil(1)._id}`))
    await phone.tap(`#pupil-${school.pupil(1)._id}`)
    await phone.until(() => phone.$(`#collector-${collector.id}`))
    expect(phone.text).not.toContain(collector.phone)
    await phone.tap(`#collector-${collector.id}`)
    await phone.tap('#collector-phone-dial')
    await phone.until(() => dialled(phone).length > 0)
    expect(dialled(phone)).toMatchObject([{ phoneNumber: collector.phone }])
  })

  test('校长从日报进来，看到今天谁看了什么；按名字找；找不到也说清楚', async () => {
    await town.ask(school.office.openid, 'people/revealColleague', {
      ...{ schoolId: school.school._id, op: newOp(), personId: school.gate._id },
    })
    const phone = await open(school.principal, AUDIT)
    await phone.until(() => phone.$('#audit-rows'))
    expect(phone.text).toContain(`${school.office.name} 看了 老张 的电话`)
    expect(phone.text).toContain('11月23日 10:00·查看')
    expect(nodesOf(phone)).toBeLessThan(600)
    await phone.input('#audit-about', '没有这个人')
    await phone.tap('#audit-search')
    await phone.until(() => phone.text.includes('没有找到'))
    await phone.input('#audit-about', '老张')
    await phone.tap('#audit-search')
    await phone.until(() => phone.text.includes('看了 老张 的电话'))
  })

  test('督学先选学校，一次一所；查了的也在里面', async () => {
    const phone = await open(inspector, AUDIT)
    await phone.until(() => phone.$('#audit-of-sh'))
    await phone.tap('#audit-of-sh')
    await phone.until(() => phone.$('#audit-rows'))
    await phone.tap('#audit-search')
    await phone.until(() => phone.text.includes('宋督学 查了操作记录'))
  })
})
