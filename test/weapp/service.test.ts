import { aSchool, TERM } from '@test/functions/given/aSchool'
import { aPaper, aProvider, aServiceFile } from '@test/functions/given/serving'
import { BUREAU } from '@test/functions/given/planning'
import { A_PICTURE, newOp, Town } from '@test/functions/given/Town'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { neededPapers } from '@/domain/service/neededPapers'
import type { Phone } from '@test/platform/wechat/Phone'
import { nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-09-15'
const UNTIL = '2027-06-30'
const LIST = '/pages/service/list/index'
/** The limit of our own for a page of fifty. */
const NODES = 600

describe('谁可以带课，在手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 56, pupilsEach: 1 })
  const schoolId = school.school._id
  const { office, principal } = school
  let town: Town
  const phones: Phone[] = []
  const picks = [{ path: 'wxfile://tmp/a.jpg', name: 'a.jpg', size: A_PICTURE.length, content: A_PICTURE }]
  const open = async (person: Person, url: string) => {
    const phone = phoneOf(town, person, { url, picks })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const fileOf = (personId: string) => `/pages/service/file/index?schoolId=${schoolId}&personId=${personId}`

  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('persons', [BUREAU])
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

  test('教务处建档补证件，校长审核，教育局审核，培训登记，名单上写「可以上岗」', async () => {
    const desk = await open(office, LIST)
    await desk.until(() => desk.$('#add-person'))
    await desk.tap('#add-person')
    expect(desk.text).toContain('请先选人员类别')
    await desk.tap('#service-kind')
    await desk.tap('#service-kind-coach')
    expect(desk.$('#needed-papers')?.textContent).toContain('体育教练要交 5 样')
    await desk.input('#person-name', '罗教练')
    await desk.input('#person-phone', '13900000077')
    await desk.tap('#add-person-send')
    await desk.until(() => desk.$('#file-step'))
    expect(desk.$('#file-state')?.textContent).toBe('缺材料')
    expect(desk.$('#file-step')?.textContent).toContain('补身份证明')
    const [file] = await town.all('service_files')
    const personId = file!.personId

    for (const kind of neededPapers('coach')) {
      await desk.tap(`#add-${kind}`)
      expect(desk.text).toContain('请填有效期到哪天')
      await desk.pick('#paper-until', UNTIL)
      if (kind === 'identity') {
        await desk.input('#paper-number', '320381199001011234')
        await desk.tap('#paper-pictures-add')
        await desk.until(() => desk.$('.af-pic-image') !== null && !desk.text.includes('正在传'))
      }
      await desk.tap('#paper-send')
      await desk.until(() => desk.$('#paper-send') === null)
    }
    expect(desk.$('#file-state')?.textContent).toBe('未审核')
    expect(desk.$('#paper-identity')?.textContent).toContain('3203')
    expect(desk.$('#paper-identity')?.textContent).not.toContain('19900101')

    const head = await open(principal, fileOf(personId))
    await head.until(() => head.$('#vet-school'))
    await head.tap('#vet-school')
    await head.tap('#vet-send')
    await head.until(() => head.text.includes('学校：通过'))
    expect(head.$('#file-step')?.textContent).toContain('请教育局审核')

    const bureau = await open(BUREAU, '/pages/service/city/index')
    await bureau.until(() => bureau.$('#seg-waiting'))
    await bureau.tap('#seg-waiting')
    await bureau.tap(`#waiting-${personId}`)
    await bureau.until(() => bureau.$('#vet-bureau'))
    await bureau.tap('#vet-bureau')
    await bureau.tap('#vet-send')
    await bureau.until(() => bureau.$('#file-state')?.textContent === '未培训')

    const training = await open(office, '/pages/service/training/index')
    await training.until(() => training.$('#add-training'))
    expect(training.$('#training-missing')?.textContent).toBe('还有 1 人没有培训')
    await training.tap('#add-training')
    await training.input('#training-topic', '补训：职责与安全')
    await training.input('#training-search', '罗教练')
    await training.tap(`#tick-${personId}`)
    await training.tap('#training-send')
    await training.until(() => training.$('#training-missing')?.textContent === '都培训过了')

    const list = await open(office, LIST)
    await list.until(() => list.$('#service-ready'))
    expect(list.$('#service-ready')?.textContent).toBe('都可以上岗')
    expect(list.$(`#person-${personId}`)?.textContent).toContain('可以上岗')
    expect((await town.ask(office.openid, 'people/serviceFile', { schoolId, personId })).lacks).toEqual([])
  })

  test('教务处不能审核；校长不通过要写原因，原因本人也看得到', async () => {
    const coach = {
      ...school.teacher(2),
      _id: asId<'Person'>('coach'),
      openid: 'openid-coach',
      name: '罗教练',
    }
    await town.cloud.db.insertMany('persons', [coach])
    const file = aServiceFile(schoolId, coach, 'coach', { vettings: [] })
    await town.cloud.db.insertMany('service_files', [file])
    const desk = await open(office, fileOf('coach'))
    await desk.until(() => desk.$('#file-state'))
    expect(desk.$('#vet-school')).toBeNull()
    const head = await open(principal, fileOf('coach'))
    await head.until(() => head.$('#vet-school'))
    await head.tap('#vet-school')
    await head.tap('#seg-refused')
    expect(head.text).toContain('请写明原因，至少四个字')
    await head.input('#vet-reason', '教练员证看不清')
    await head.tap('#vet-send')
    await head.until(() => head.$('#file-state')?.textContent === '未通过')
    const mine = await open(coach, '/pages/service/mine/index')
    await mine.until(() => mine.$('#file-state'))
    expect(mine.text).toContain('教练员证看不清')
    expect(mine.$('#add-health')).toBeNull()
  })

  test('六十个人的培训：全勾、去掉一个、存好、更正要写原因；一页的节点有数', async () => {
    const phone = await open(office, '/pages/service/training/index')
    await phone.until(() => phone.$('#add-training'))
    await phone.tap('#add-training')
    expect(nodesOf(phone)).toBeLessThanOrEqual(NODES)
    await phone.input('#training-topic', '点名和交接')
    await phone.tap('#tick-all')
    expect(phone.$('#training-count')?.textContent).toMatch(/^到场 (\d+) \/ \1 人$/)
    await phone.tap(`#tick-${school.teacher(3)._id}`)
    await phone.tap('#training-send')
    await phone.until(() => phone.$('#training-send') === null)
    const [term] = await town.all('trainings', { termId: TERM._id })
    const held = term!.held.find(({ topic }) => topic === '点名和交接')
    expect(held?.present.length).toBeGreaterThanOrEqual(60)
    expect(held?.present.some(({ personId }) => personId === school.teacher(3)._id)).toBe(false)
    await phone.tap(`#correct-${held!.id}`)
    await phone.tap(`#tick-${school.teacher(3)._id}`)
    expect(phone.text).toContain('更正要写明原因')
    await phone.input('#training-reason', '漏勾了一位老师')
    await phone.tap('#training-send')
    await phone.until(() => phone.text.includes('漏勾了一位老师'))
    expect(phone.text).toContain('更正前')
  })

  test('许可昨天到期：学校看到不能安排和原因，教育局的快到期里有它', async () => {
    const over = { ...aProvider('tc', [schoolId]), licenceUntil: '2026-09-14' }
    await town.cloud.db.insertMany('providers', [over, aProvider('qh', [schoolId])])
    const desk = await open(office, '/pages/service/providers/index')
    await desk.until(() => desk.$('#provider-tc'))
    expect(desk.$('#provider-tc')?.textContent).toContain('不能安排')
    expect(desk.$('#provider-tc')?.textContent).toContain('2026年9月14日到期')
    expect(desk.$('#provider-qh')?.textContent).toContain('可以合作')
    expect(desk.$('#provider-qh')?.textContent).toContain('80')
    const bureau = await open(BUREAU, '/pages/service/city/index')
    await bureau.until(() => bureau.$('#seg-work'))
    await bureau.tap('#seg-work')
    expect(bureau.$('#service-work')?.textContent).toContain('过期 1 天')
  })

  test('到期前三十天在要办的里，三十一天不在；点了打开他的档案', async () => {
    const coach = {
      ...school.teacher(2),
      _id: asId<'Person'>('coach'),
      openid: 'openid-coach',
      name: '罗教练',
    }
    await town.cloud.db.insertMany('persons', [coach])
    const file = aServiceFile(schoolId, coach, 'coach')
    const papers = file.papers.map((paper) =>
      paper.kind === 'health'
        ? aPaper('health', '2026-10-15')
        : paper.kind === 'identity'
          ? aPaper('identity', '2026-10-16')
          : paper,
    )
    await town.cloud.db.insertMany('service_files', [{ ...file, papers }])
    const desk = await open(office, LIST)
    await desk.until(() => desk.$('#service-work'))
    expect(desk.$('#service-work')?.textContent).toContain('健康证明')
    expect(desk.$('#service-work')?.textContent).toContain('还有 30 天')
    expect(desk.$('#service-work')?.textContent).not.toContain('身份证明')
    await desk.tap('#service-work .af-cell')
    await desk.until(() => desk.$('#file-state'))
    expect(desk.text).toContain('罗教练')
  })

  test('记录违规以后马上不能上岗，解除以后记录还在', async () => {
    const who = school.teacher(4)
    const desk = await open(office, fileOf(who._id))
    await desk.until(() => desk.$('#report-school'))
    await desk.tap('#report-school')
    await desk.input('#violation-words', '值班时离开教室')
    await desk.tap('#violation-send')
    await desk.until(() => desk.$('#file-state')?.textContent === '有违规')
    const [file] = await town.all('service_files')
    const head = await open(principal, fileOf(who._id))
    await head.until(() => head.$(`#lift-${file!.violations[0]!.id}`))
    await head.tap(`#lift-${file!.violations[0]!.id}`)
    await head.input('#reason', '已谈话，写了保证')
    await head.tap('#reason-send')
    await head.until(() => head.$('#file-state')?.textContent === '可以上岗')
    expect(head.text).toContain('值班时离开教室')
    expect(head.text).toContain('已解除')
  })

  test('同一份证件发两遍只有一份', async () => {
    const coach = {
      ...school.teacher(2),
      _id: asId<'Person'>('coach'),
      openid: 'openid-coach',
      name: '罗教练',
    }
    await town.cloud.db.insertMany('persons', [coach])
    await town.cloud.db.insertMany('service_files', [aServiceFile(schoolId, coach, 'coach', { papers: [] })])
    const input = {
      ...{ schoolId, op: newOp(), personId: coach._id, kind: 'health' as const, number: '', words: '' },
      ...{ validUntil: UNTIL, pictures: [await town.picture(office.openid)] },
    }
    await town.ask(office.openid, 'people/savePaper', input)
    const again = await town.ask(office.openid, 'people/savePaper', input)
    expect(again.papers).toHaveLength(1)
  })
})
