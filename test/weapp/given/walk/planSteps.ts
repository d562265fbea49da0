/** The plan's way on the screens: written from the plan in force, returned once, mended, noted, published, read by anybody. */
import type { GivenSchool } from '@test/functions/given/aSchool'
import { NEXT_TERM, theOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import type { Hands, Surface } from './Hands'
import { nextPlan } from './walkSchool'

const PLAN = '/pages/office/plan/index'
const FILINGS = '/pages/bureau/plans/index'
const TERM = NEXT_TERM._id
const RETURNED = '请写清作业辅导做什么'
const MENDED = '写作业、阅读，老师在旁答疑，不讲新课。'
const SOURCE = '福彩双色球第 2026141 期'

export interface Walk {
  town: Town
  school: GivenSchool
  surface: Surface
}

const draft = ({ town }: Walk) => town.one('plan_drafts', `sh:${TERM}`)

async function onTerm(hands: Promise<Hands>): Promise<Hands> {
  const screen = await hands
  await screen.tap(`#pick-${TERM}`)
  return screen
}
const officeDesk = ({ surface, school }: Walk) => onTerm(surface.desk(theOffice(school).office, PLAN))
const bureauDesk = ({ surface, school }: Walk) => onTerm(surface.desk(theOffice(school).bureau, FILINGS))

async function step(desk: Hands, name: 'file' | 'publish'): Promise<void> {
  await desk.tap(`#step-${name}`)
  await desk.tap('#dialog-yes')
}

export async function writeAndFile(walk: Walk): Promise<void> {
  const desk = await officeDesk(walk)
  await desk.tap('#begin-copy')
  await desk.see('#gap-count', '还差 1 处')
  await desk.tap('#seg-windows')
  await desk.tap('#add-window')
  await desk.tap('#seg-draw')
  await desk.type('number-source', SOURCE)
  await desk.closeEditor()
  await desk.tap('#add-window')
  await desk.type('window-name', '第二轮·补报')
  await desk.pickDay('closes-day', '2026-12-10')
  await desk.pickDay('opens-day', '2026-12-07')
  await desk.closeEditor()
  await desk.see('#gap-count', '不差什么了')
  await desk.see('#plan-state', '已自动保存')
  await step(desk, 'file')
  await desk.see('#step-takeBack')
  expect(await draft(walk)).toMatchObject({ state: 'filed', version: 1 })
}

export async function sendBack(walk: Walk): Promise<void> {
  const desk = await bureauDesk(walk)
  await desk.openRow('school', 'sh')
  await desk.tap('#return')
  await desk.type('return-words', RETURNED)
  await desk.tap('#return-send')
  await desk.gone('#return-send')
  expect(await draft(walk)).toMatchObject({ state: 'returned' })
}

export async function mendAndFile(walk: Walk): Promise<void> {
  const desk = await officeDesk(walk)
  await desk.see('#returned', RETURNED)
  await desk.tap('#seg-courses')
  await desk.tap('#seg-care')
  await desk.openRow('course', `sh_${TERM}_sh-h1`)
  await desk.type('course-about', MENDED)
  await desk.closeEditor()
  await desk.see('#plan-state', '已自动保存')
  await step(desk, 'file')
  await desk.see('#step-takeBack')
  expect(await draft(walk)).toMatchObject({ state: 'filed', version: 2 })
}

export async function noteAndPublish(walk: Walk): Promise<void> {
  const bureau = await bureauDesk(walk)
  await bureau.openRow('school', 'sh')
  await bureau.tap('#note')
  await bureau.gone('#note')
  const office = await officeDesk(walk)
  await step(office, 'publish')
  await office.see('#step-next')
  const plan = await nextPlan(walk.town)
  expect(plan).toMatchObject({ status: 'published', version: 2 })
  expect(plan.windows.map(({ mode }) => mode)).toEqual(['draw', 'first-come'])
}

export async function anybodyReads({ surface }: Walk): Promise<void> {
  const stranger = await surface.phone(
    'nobody-here',
    `/pages/guardian/guide/index?schoolId=sh&termId=${TERM}`,
  )
  await stranger.see('#guide', MENDED)
  await stranger.see('#guide-windows', '填志愿，截止后公开抽签')
  await stranger.see('#guide-windows', '先报先得')
}
