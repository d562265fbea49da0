import { say } from '@/domain/failure'
import type { Person } from '@/domain/people/Person'
import { aDrawSchool, FIXED, openDraw, SEALED, wishing } from '@test/functions/given/aDrawSchool'
import { theOffice, townWithOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const PUPILS = 6
const NUMBER = '03 12 17 21 28 33 05'
const ENROLMENT = '/pages/office/enrolment/index'
const PAPER = '/pages/office/paper/index'

describe('报名和抽签，在教务处的手机上', () => {
  const school = aDrawSchool({
    id: 'sh',
    day: DAY,
    pupils: PUPILS,
    clubs: [
      { id: 'ball', capacity: 2, weekdays: [2] },
      { id: 'chess', capacity: 3, weekdays: [2] },
    ],
  })
  const { office, other } = theOffice(school)
  let town: Town
  const phones: Phone[] = []
  const open = async (person: Person, url: string): Promise<Phone> => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const draw = () => town.one('draws', school.drawId)

  beforeEach(async () => {
    town = (await townWithOffice(school, DAY)).town
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

  async function wishAndSeal(): Promise<void> {
    for (let n = 1; n <= PUPILS; n += 1)
      await town.ask(
        school.guardian(n).openid,
        'enrolment/wishes',
        wishing(school, n, { ball: ['ball', 'chess'] }),
      )
    await town.at(SEALED)
    await town.timer('enrolment', 'seal')
  }

  test('公开号码由两个人各录一遍：没写见证人不能录，同一个人不能录两遍，不一样要重来，一样就抽完', async () => {
    await wishAndSeal()
    await town.at(FIXED)
    const first = await open(office, ENROLMENT)
    await first.until(() => first.$('#number'))
    expect(first.$('#draw-w1')?.textContent).toContain(`名单已封存，${PUPILS} 人`)
    await first.input('#number', NUMBER)
    await first.tap('#enter-number')
    expect(first.text).toContain('请写明见证人')
    expect((await draw()).state).toBe('sealed')
    await first.input('#witnesses', '家委会王芳')
    await first.tap('#enter-number')
    await first.until(() => first.$('#number-again'))
    expect((await draw()).state).toBe('numbered')

    await first.input('#number-again', NUMBER)
    await first.tap('#confirm-number')
    await first.until(() => first.$('#draw-refused'))
    expect(first.$('#draw-refused')?.textContent).toContain(say({ code: 'draw/same-person' }))

    const second = await open(other, ENROLMENT)
    await second.until(() => second.$('#number-again'))
    expect(second.$('#number-again')?.closest('.af-card')?.textContent).not.toContain(NUMBER)
    await second.input('#number-again', NUMBER.split(' ').join(''))
    await second.tap('#confirm-number')
    await second.until(() => second.$('#number-again') === null)
    for (let round = 0; round < 5 && (await draw()).state !== 'done'; round += 1)
      await town.timer('enrolment', 'runDraws')
    expect(await draw()).toMatchObject({ state: 'done', recorded: PUPILS })

    const after = await open(office, ENROLMENT)
    await after.until(() => after.text.includes('结果已通知家长'))
    expect(after.text).toContain('2 / 2')
  })

  test('号码产生以前只说什么时候来录，录不了', async () => {
    await wishAndSeal()
    const phone = await open(office, ENROLMENT)
    await phone.until(() => phone.$('#draw-w1'))
    expect(phone.$('#draw-w1')?.textContent).toContain('12:30 产生，到时来录')
    expect(phone.$('#number')).toBeNull()
  })

  test('纸质志愿：没写签字的人和原因存不了；存了和手机填的一样算', async () => {
    const phone = await open(office, PAPER)
    await phone.input('#pupil-search', school.pupil(1).name)
    await phone.until(() => phone.$(`#pupil-${school.pupil(1)._id}`))
    await phone.tap(`#pupil-${school.pupil(1)._id}`)
    await phone.until(() => phone.$('#wish-sh-chess'))
    await phone.tap('#wish-sh-chess')
    await phone.tap('#wish-sh-ball')
    await phone.tap('#save-wishes')
    expect(phone.text).toContain('请先填签字的监护人和原因')
    expect(await town.all('wishes')).toEqual([])
    await phone.input('#signed-name', '家长1')
    await phone.input('#paper-reason', '家长不用智能手机')
    await phone.tap('#save-wishes')
    await phone.until(() => phone.text.includes('志愿已存'))
    expect(await town.all('wishes')).toMatchObject([
      { pupilId: school.pupil(1)._id, wishes: { 'sh-ball': ['sh-chess', 'sh-ball'] } },
    ])
  })
})
