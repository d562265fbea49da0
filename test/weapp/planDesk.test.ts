import { say } from '@/domain/failure'
import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { NEXT_TERM, theOffice, townWithOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const PLAN = '/pages/office/plan/index'
const FILINGS = '/pages/bureau/plans/index'

describe('一校一案，在教务处和教育局的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
  const { office, other, bureau } = theOffice(school)
  const draftId = `sh:${NEXT_TERM._id}`
  let town: Town
  const phones: Phone[] = []
  const open = async (person: Person, url: string): Promise<Phone> => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const draft = () => town.one('plan_drafts', draftId)
  const onNextTerm = async (person: Person, url = PLAN): Promise<Phone> => {
    const phone = await open(person, url)
    await phone.until(() => phone.$(`#pick-${NEXT_TERM._id}`))
    await phone.tap(`#pick-${NEXT_TERM._id}`)
    return phone
  }
  const count = (phone: Phone): string => phone.$('#gap-count')?.textContent ?? ''
  const saved = async (phone: Phone): Promise<void> => {
    await phone.until(() => phone.text.includes('已自动保存'), 10_000)
  }
  const step = async (phone: Phone, name: string): Promise<void> => {
    await phone.tap(`#step-${name}`)
    await phone.tap('#dialog-yes')
  }

  /** What an office has to write itself: fees, a window, the late room. */
  async function complete(phone: Phone): Promise<void> {
    await phone.tap('#seg-fees')
    await phone.tap('#add-fee')
    await phone.input('#fee-source', '苏教财〔2020〕2号')
    await phone.tap('#seg-windows')
    await phone.tap('#add-window')
    await phone.tap('#seg-late')
    await phone.tap('#late-teacher')
    await phone.tap(`#late-teacher-${school.lateTeacher._id}`)
    await phone.tap('#venue-of')
    await phone.tapText('三(1)班教室')
  }

  beforeEach(async () => {
    town = (await townWithOffice(school, DAY)).town
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('从空白学期到公布的指南：写、送、退回、改、再送、备案、公布', async () => {
    const desk = await onNextTerm(office)
    await desk.until(() => desk.$('#begin-empty'))
    await desk.tap('#begin-empty')
    await desk.until(() => desk.$('#gap-count'))
    expect(count(desk)).toMatch(/^还差 \d+ 处$/)
    await complete(desk)
    expect(count(desk)).toBe('不差什么了')
    await saved(desk)
    await step(desk, 'file')
    await desk.until(() => desk.text.includes('等教育局备案'))
    expect(await draft()).toMatchObject({ state: 'filed', version: 1 })

    const filings = await onNextTerm(bureau, FILINGS)
    await filings.until(() => filings.$('#school-sh'))
    expect(filings.$('#count-filed')?.textContent).toContain('1')
    await filings.tap('#school-sh')
    await filings.until(() => filings.$('#return'))
    await filings.tap('#return')
    await filings.tap('#return-send')
    expect(filings.text).toContain('至少四个字')
    await filings.input('#return-words', '请写清三年级的作业内容')
    await filings.tap('#return-send')
    await filings.until(() => filings.text.includes('已退回'))
    expect((await draft()).state).toBe('returned')

    const again = await onNextTerm(office)
    await again.until(() => again.$('#returned'))
    expect(again.$('#returned')?.textContent).toContain('请写清三年级的作业内容')
    await again.tap('#seg-courses')
    await again.tap('#seg-care')
    const [care] = Object.values((await draft()).content.courses)
    await again.tap(`#course-${care!._id}`)
    await again.input('#course-about', '写作业，老师在旁答疑，做完读书。')
    await saved(again)
    await again.tap('.af-scrim')
    await step(again, 'file')
    await again.until(() => again.text.includes('等教育局备案'))
    expect((await draft()).version).toBe(2)

    const second = await onNextTerm(bureau, FILINGS)
    await second.until(() => second.$('#school-sh'))
    await second.tap('#school-sh')
    await second.until(() => second.$('#note'))
    await second.tap('#note')
    await second.until(() => second.text.includes('已备案'))

    const last = await onNextTerm(office)
    await last.until(() => last.$('#step-publish'))
    await step(last, 'publish')
    await last.until(() => last.text.includes('已公布'))
    const plan = await town.one('plans', draftId)
    expect(plan).toMatchObject({ status: 'published', version: 2 })
    const guide = await town.ask(school.guardian(1).openid, 'plan/guide', {
      schoolId: school.school._id,
      termId: NEXT_TERM._id,
    })
    expect(guide.care[0]?.about).toBe('写作业，老师在旁答疑，做完读书。')

    await last.tap('#versions')
    await last.until(() => last.$('#version-2'))
    await last.tap('#version-2')
    await last.until(() => last.text.includes('做完读书'))
  })

  test('周五 119 分钟：改的时候就说差 1 分钟，送不出去；改回 120 分钟就不差了', async () => {
    const desk = await onNextTerm(office)
    await desk.until(() => desk.$('#begin-empty'))
    await desk.tap('#begin-empty')
    await desk.until(() => desk.$('#gap-count'))
    await complete(desk)
    await desk.tap('#seg-blocks')
    await desk.tap('#seg-day-5')
    await desk.tap('#cell-3-5')
    await desk.tap('#split-day-care')
    await desk.pick('#starts-b3', '16:31')
    expect(desk.$('#gaps-here')?.textContent).toContain('三年级周五只有 119 分钟')
    await saved(desk)
    await desk.tap('.af-scrim')
    expect(count(desk)).not.toBe('不差什么了')
    await desk.tap('#step-file')
    expect(desk.$('#dialog-yes')).toBeNull()
    expect(
      await town.refusal(office.openid, 'plan/file', {
        schoolId: school.school._id,
        termId: NEXT_TERM._id,
        rev: (await draft()).rev,
        op: 'test-op-file-119',
      }),
    ).toBe('plan/gaps')

    await desk.tap('#cell-3-5')
    await desk.pick('#starts-b3', '16:30')
    expect(desk.$('#gaps-here')).toBeNull()
    expect(count(desk)).toContain('不差什么了')
    const { blocks } = (await draft()).content
    expect(blocks.find(({ id }) => id === 'care')?.weekdays).toEqual([1, 2, 3, 4])
  })

  test('去补：点哪条，就打开哪一处', async () => {
    const desk = await onNextTerm(office)
    await desk.until(() => desk.$('#begin-empty'))
    await desk.tap('#begin-empty')
    await desk.until(() => desk.$('#gap-count'))
    const line = desk.$$('.plan-gap').find(({ textContent }) => textContent?.includes('收费办法'))
    await desk.tap(line!.querySelector('.plan-gap-go')!)
    expect(desk.$('#seg-fees')?.getAttribute('aria-selected')).toBe('true')
  })

  test('两个人同时写：后存的看到是谁刚改过，写的还在；选了用自己的，才盖上去', async () => {
    const mine = await onNextTerm(office)
    await mine.until(() => mine.$('#begin-empty'))
    await mine.tap('#begin-empty')
    await mine.until(() => mine.$('#gap-count'))
    const theirs = await onNextTerm(other)
    await theirs.until(() => theirs.$('#gap-count'))
    await theirs.tap('#seg-windows')
    await theirs.input('#offer-hours', '48')
    await saved(theirs)
    expect((await draft()).content.offerHours).toBe(48)

    await mine.tap('#seg-fees')
    await mine.tap('#add-fee')
    await mine.input('#fee-source', '苏教财〔2020〕2号')
    await mine.until(() => mine.$('#conflict'), 10_000)
    expect(mine.$('#conflict')?.textContent).toContain(
      say({ code: 'plan/changed-meanwhile', byName: other.name, rev: 0 }),
    )
    expect(mine.$('#conflict')?.textContent).toContain('收费办法')
    expect((await draft()).content.fees).toEqual([])

    await mine.tap('#keep-mine')
    await saved(mine)
    expect(mine.$('#conflict')).toBeNull()
    const { content } = await draft()
    expect(content.fees).toMatchObject([{ source: '苏教财〔2020〕2号' }])
    expect(content.offerHours).toBe(24)
  })
})
