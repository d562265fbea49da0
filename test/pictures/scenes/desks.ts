import { CHEN_YUNING, LIU_ZICHEN, SCHOOL, TEACHER, type PictureSet } from '../setOf'
import { asId } from '@/domain/ids'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { oneSheet, type Written } from '@test/domain/given/sheets'
import type { Page } from 'playwright-core'
import type { Scene } from '../takePictures'

const MORNING = 335
const DESK = { minute: MORNING, deskWidth: 1_280 }
const GOOD: Written[][] = [
  [51, '买买提·吐尔逊', '男', '三年2班'],
  [52, '顾一诺', '女', '三年2班'],
  [53, '陈雨宁', '女', '三年2班'],
]

const ROOM = asId<'Homeroom'>('h-sh-0302')

async function chooseHomeroom(desk: Page): Promise<void> {
  await desk.locator('#invites-homeroom').click()
  await desk.locator(`[id="invites-homeroom-${ROOM}"]`).click()
  await desk.locator('#print-invites').waitFor()
}

/** Brings a homeroom teacher's own sheet in. */
async function chooseRoster(desk: Page, rows: Written[][]): Promise<void> {
  const [chooser] = await Promise.all([
    desk.waitForEvent('filechooser'),
    desk.locator('#roster-choose').click(),
  ])
  await chooser.setFiles({
    name: '三2班转入.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: oneSheet([['序号', '姓名', '性别', '班级'], ...rows]),
  })
  await desk.locator('#decide').waitFor()
}

/** What is done in the morning: the office's desk, the bureau's, and the families who are still becoming known. */
export function desks(set: PictureSet): Scene[] {
  const { stage, cast, guardian, person, office } = set
  const roster = { ...DESK, persona: office, url: () => '/pages/people/roster/index', height: 1_000 }
  const bureau = () =>
    cast.persons.find(({ appointments }) => appointments.some((a) => a.role === 'bureau'))?.openid ?? ''
  const atOffice = (page: string): Scene => ({
    name: `desk-${page.slice(page.indexOf('/') + 1)}`,
    ...DESK,
    persona: office,
    url: () => `/pages/${page}/index`,
  })
  const writeHealth = async () => {
    await stage.ask(guardian(LIU_ZICHEN)(), 'people/saveHealth', {
      pupilId: LIU_ZICHEN,
      op: stage.newOp(),
      notes: [{ kind: 'allergy', what: '花生', act: '马上叫校医，打妈妈电话' }],
      agreedTo: HEALTH_CONSENT_VERSION,
    })
  }
  /** Some have their code on paper. */
  const issueCodes = async () => {
    const inRoom = [...cast.pupils.values()].filter(({ homeroomId }) => homeroomId === ROOM)
    const pupilIds = inRoom.slice(0, 20).map(({ _id }) => _id)
    const input = { schoolId: SCHOOL, homeroomId: ROOM, pupilIds, op: stage.newOp() }
    await stage.ask(office(), 'people/issueInvites', input)
  }
  return [
    ...['office/plan', 'office/calendar', 'office/sessions', 'office/enrolment', 'office/paper'].map(
      atOffice,
    ),
    ...['people/roster', 'people/staff'].map(atOffice),
    { name: 'office-staff', minute: MORNING, persona: office, url: () => '/pages/people/staff/index' },
    {
      name: 'desk-roster-errors',
      ...roster,
      deskSteps: (desk) =>
        chooseRoster(desk, [...GOOD, [54, '赵一诺', '', '三年9班'], [54, '孙', '女', '三年2班']]),
    },
    { name: 'desk-roster-preview', ...roster, deskSteps: (desk) => chooseRoster(desk, GOOD) },
    {
      name: 'desk-roster-undo',
      ...roster,
      async deskSteps(desk) {
        await chooseRoster(desk, GOOD)
        await desk.locator('#roster-import').click()
        await desk.locator('#roster-undo').click()
      },
    },
    {
      name: 'desk-plan-courses',
      ...DESK,
      persona: office,
      url: () => '/pages/office/plan/index',
      async deskSteps(desk) {
        await desk.locator('#seg-courses').click()
        await desk.locator('.af-tr-press').first().click()
        await desk.locator('#course-provider').click()
        await desk.locator('[id="course-provider-v-tongchuang"]').waitFor()
      },
    },
    {
      name: 'desk-invites',
      ...DESK,
      persona: office,
      url: () => '/pages/teacher/invites/index',
      deskSteps: chooseHomeroom,
      before: issueCodes,
    },
    {
      name: 'desk-invites-print',
      ...DESK,
      persona: office,
      url: () => '/pages/teacher/invites/index',
      height: 1_400,
      async deskSteps(desk) {
        await chooseHomeroom(desk)
        await desk.locator('#print-invites').waitFor()
        await desk.emulateMedia({ media: 'print' })
      },
    },
    { name: 'desk-bureau-plans', ...DESK, persona: bureau, url: () => '/pages/bureau/plans/index' },
    { name: 'desk-bureau-coverage', ...DESK, persona: bureau, url: () => '/pages/bureau/coverage/index' },
    {
      name: 'teacher-invites',
      minute: MORNING,
      persona: person(TEACHER),
      url: () => '/pages/teacher/invites/index',
    },
    {
      name: 'join',
      minute: MORNING,
      persona: () => 'o-newcomer',
      url: () => '/pages/join/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'join-tries',
      minute: MORNING,
      persona: () => 'o-newcomer',
      url: () => '/pages/join/index',
      height: 1_100,
      async steps(phone) {
        await phone.type('#join-code', 'ABCD234567')
        await phone.type('#join-pupil', '买买提·吐尔逊')
        await phone.type('#join-name', '阿依古丽·买买提')
        await phone.type('#join-relation', '妈妈')
        await phone.type('#join-phone', '19900009902')
        await phone.tap('#join-agree')
        await phone.tap('#join-send')
      },
    },
    {
      name: 'guardian-family',
      minute: MORNING,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/family/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark'],
    },
    {
      name: 'guardian-health',
      minute: MORNING,
      persona: guardian(LIU_ZICHEN),
      url: () => `/pages/guardian/health/index?pupilId=${LIU_ZICHEN}`,
      looks: ['dark', 'large'],
      height: 1_200,
      before: writeHealth,
    },
    {
      name: 'guardian-guide',
      minute: MORNING,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/guide/index?schoolId=${SCHOOL}`,
      height: 2_400,
    },
  ]
}
