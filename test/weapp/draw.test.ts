import {
  aDrawSchool,
  confirmDraw,
  openDraw,
  runUntilDone,
  siblings,
  wishing,
  type DrawSchool,
} from '@test/functions/given/aDrawSchool'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import type { Person } from '@/domain/people/Person'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const PUPILS = 12

describe('志愿和抽签，在家长的手机上', () => {
  let school: DrawSchool
  let town: Town
  const phones: Phone[] = []
  const open = async (person: Person, url: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const board = (n: number) => `/pages/guardian/enrol/index?pupilId=${school.pupil(n)._id}`
  const page = `/pages/guardian/draw/index?schoolId=sh&termId=2026-autumn&windowId=w1`
  const stranger = { openid: 'nobody-here' } as Person
  const fill = async () => {
    for (let n = 2; n <= PUPILS; n += 1)
      await town.ask(
        school.guardian(n).openid,
        'enrolment/wishes',
        wishing(school, n, { ball: n % 2 === 0 ? ['ball', 'ink'] : ['ink', 'ball'] }),
      )
  }

  beforeEach(async () => {
    school = aDrawSchool({
      id: 'sh',
      day: DAY,
      pupils: PUPILS,
      clubs: [
        { id: 'ball', capacity: 4, weekdays: [2] },
        { id: 'ink', capacity: 3, weekdays: [2] },
        { id: 'lab', capacity: 5, weekdays: [4] },
      ],
    })
    siblings(school, 1, 3)
    town = await Town.with([school], DAY)
    await town.at(7 * 60)
    await openDraw(town)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('排志愿：加、上移、去掉，同签；不保存不算，一次保存，签号和时间看得到，截止前还能改', async () => {
    await fill()
    const phone = await open(school.guardian(1), board(1))
    await phone.until(() => phone.$('#wish-add-sh-ball'))
    expect(phone.$('#draw-card')?.textContent).toContain('福彩双色球')
    await phone.tap('#wish-add-sh-ball')
    await phone.tap('#wish-add-sh-ink')
    await phone.tap('#wish-add-sh-lab')
    expect(phone.text).toContain('改了还没保存')
    await phone.tap('#up-sh-ink')
    await phone.tap('#unwish-sh-lab')
    await phone.tap(`#together-${school.pupil(3)._id}`)
    expect(await town.all('wishes', { pupilId: 'sh-p1' })).toEqual([])
    await phone.tap('#save-wishes')
    await phone.until(() => phone.$('#wishes-saved'))
    const [saved] = await town.all('wishes', { pupilId: 'sh-p1' })
    expect(saved).toMatchObject({ wishes: { 'sh-ball': ['sh-ink', 'sh-ball'] }, together: 'sh-p3' })
    expect(phone.$('#ticket')?.textContent).toBe(saved?.ticket)
    await phone.tap('#down-sh-ink')
    await phone.tap('#save-wishes')
    await phone.until(() => !phone.$('#save-wishes'))
    const [again] = await town.all('wishes', { pupilId: 'sh-p1' })
    expect(again).toMatchObject({ wishes: { 'sh-ball': ['sh-ball', 'sh-ink'] }, ticket: saved?.ticket })
  })

  test('从志愿到结果：封存前只看得到承诺；抽完在自己手机上重算，和公布的一致，自己的签标出来', async () => {
    await fill()
    const own = await town.ask(
      school.guardian(1).openid,
      'enrolment/wishes',
      wishing(school, 1, { ball: ['ball', 'ink'] }),
    )
    const early = await open(stranger, page)
    await early.until(() => early.$('#draw-steps'))
    expect(early.$('#run-verify')?.textContent).toBeDefined()
    expect(early.text).toContain('名单封存以后才能验证')
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    const phone = await open(school.guardian(1), board(1))
    await phone.until(() => phone.$('#open-draw'))
    expect(phone.$('#draw-card')?.textContent).toContain('抽签完成')
    await phone.tap('#open-draw')
    await phone.until(() => phone.$(`#line-${own.ticket}`))
    expect(phone.$(`#line-${own.ticket}`)?.className).toContain('draw-line-own')
    await phone.tap('#run-verify')
    await phone.until(() => phone.$('#verify-ok'))
    expect(phone.$('#verify-ok')?.textContent).toContain('和公布的一致')
    expect(phone.$('#verify-ok')?.textContent).toContain(`${PUPILS} 人`)
    await phone.tap('#export-draw')
    await phone.until(() => phone.text.includes('发到聊天里了'))
    expect(phone.log.ui.at(-1)).toMatchObject({ kind: 'shareFileMessage' })
  })

  test('公布的结果被人改了一个签：手机上说出是哪个签', async () => {
    await fill()
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    const phone = await open(stranger, page)
    const { options } = phone.host
    const { cloud } = options
    options.cloud = async (name, data) => {
      const reply = (await cloud(name, data)) as {
        value?: { results?: Record<string, string[]>; entries?: { ticket: string }[] }
      }
      const [first] = reply.value?.entries ?? []
      if (first !== undefined && reply.value?.results !== undefined)
        reply.value.results[first.ticket] = ['sh-lab']
      return reply
    }
    await phone.until(() => phone.$('#run-verify'))
    await phone.tap('#run-verify')
    await phone.until(() => phone.$('#verify-findings'))
    expect(phone.$('#verify-findings')?.textContent).toMatch(/编号 \S+ 的结果/)
  })
})
