import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Person } from '@/domain/people/Person'
import type { Phone } from '@test/platform/wechat/Phone'
import { oneSheet, type Written } from '../domain/given/sheets'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-24'
const HEAD = ['班级', '学号', '姓名', '性别', '家长电话']
const ROSTER = '/pages/people/roster/index'

describe('学生名单，在教务处的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
  const rows = (): Written[][] =>
    school.pupils.map(({ homeroomName, no, name, gender }) => [
      homeroomName,
      no,
      name,
      gender === 'girl' ? '女' : '男',
      '19912345678',
    ])
  let town: Town
  const phones: Phone[] = []
  function open(person: Person, bytes?: Buffer): Phone {
    const picks =
      bytes === undefined
        ? undefined
        : [
            {
              path: 'wxfile://tmp/名单.xlsx',
              name: '名单.xlsx',
              size: bytes.length,
              content: new Uint8Array(bytes),
            },
          ]
    const phone = phoneOf(town, person, { url: ROSTER, ...(picks === undefined ? {} : { picks }) })
    phones.push(phone)
    return phone
  }
  const shown = (phone: Phone, id: string): string => phone.$(`#${id}`)?.textContent ?? ''
  const idle = (phone: Phone) => phone.until(() => phone.$('#decide'), 10_000)

  beforeEach(async () => {
    town = await Town.with([school], DAY)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('选文件、看预览、勾全校名单、导入、撤销', async () => {
    const changed = rows().slice(0, 5)
    const phone = open(school.office, oneSheet([HEAD, ...changed, ['三(3)班', 1, '张　伟', '男', '']]))
    await phone.until(() => phone.$('#roster-choose'))
    await phone.until(() => phone.text.includes('6 名学生'))
    await phone.tap('#roster-choose')
    await idle(phone)
    expect(shown(phone, 'count-added')).toContain('1')
    expect(shown(phone, 'count-unchanged')).toContain('5')
    expect(shown(phone, 'left-out')).toContain('家长电话')
    expect(shown(phone, 'new-homerooms')).toContain('三(3)班')
    await phone.tap('#is-whole')
    await phone.until(() => phone.$('#leavers'))
    expect(shown(phone, 'leavers')).toContain(school.pupil(6).name)
    await phone.tap('#roster-import')
    await phone.until(() => phone.$('#last-import'), 15_000)
    expect(shown(phone, 'last-import')).toContain('新增 1 · 离校 1')
    expect((await town.all('pupils')).map(({ name }) => name)).toContain('张伟')
    expect(phone.text).toContain('三(3)班')
    expect(phone.text).toContain('还没有班主任')

    await phone.tap('#roster-undo')
    await phone.tap('#dialog-yes')
    await phone.until(() => shown(phone, 'last-import').includes('撤销了'), 15_000)
    expect((await town.all('pupils')).map(({ name }) => name)).not.toContain('张伟')
    expect(phone.$('#roster-undo')).toBeFalsy()
  })

  test('有错误就按不下去，说得出哪一行、怎么办；换一列就读得懂了', async () => {
    const phone = open(
      school.office,
      oneSheet([
        ['行政', '学号', '姓名', '性别'],
        ['三(2)班', 9, '张伟1', '男'],
      ]),
    )
    await phone.until(() => phone.$('#roster-choose'))
    await phone.tap('#roster-choose')
    await idle(phone)
    expect(shown(phone, 'errors')).toContain('第 2 行')
    expect(shown(phone, 'decide')).toContain('处错误')
    await phone.tap('#column-homeroom')
    await phone.tap('#column-homeroom-0')
    await phone.until(() => !shown(phone, 'errors').includes('看不出是哪个班'))
    expect(shown(phone, 'errors')).toContain('不像姓名')
    await phone.tap('#roster-leave')
    await phone.until(() => phone.$('#decide') === null)
    expect(await town.all('pupils')).toHaveLength(6)
  })

  test('没有选文件就什么也没有发生；旧版 .xls 说得出怎么办', async () => {
    const none = open(school.office)
    await none.until(() => none.$('#roster-choose'))
    await none.tap('#roster-choose')
    expect(none.$('#decide')).toBeFalsy()
    const old = open(
      school.office,
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(900)]),
    )
    await old.until(() => old.$('#roster-choose'))
    await old.tap('#roster-choose')
    await old.until(() => old.$('#roster-refused'))
    expect(shown(old, 'roster-refused')).toContain('另存为 .xlsx')
  })

  test('校长只看和导出，导出的文件在手机上打开', async () => {
    const phone = open(school.principal)
    await phone.until(() => phone.text.includes('6 名学生'))
    expect(phone.$('#roster-choose')).toBeFalsy()
    await phone.tap('#roster-export')
    await phone.until(() => phone.log.ui.some(({ kind }) => kind === 'openDocument'))
    expect(phone.log.ui.find(({ kind }) => kind === 'openDocument')).toMatchObject({ fileType: 'xlsx' })
  })
})
