/** The first round on the screens: wishes, the public number by two people, the result, checked by the family itself. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import { lineOf } from '@/domain/enrolment/waitingList'
import { MINUTE } from '@/domain/time'
import { NEXT_TERM, theOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import type { Walk } from './planSteps'
import { CHILDREN, courseOfName, nextPlan, othersWish, PUPILS } from './walkSchool'

const NUMBER = '03 12 17 21 28 33 05'
const ENROLMENT = '/pages/office/enrolment/index'
const [ELDER, YOUNGER] = CHILDREN

export const board = (n: number): string => `/pages/guardian/enrol/index?pupilId=sh-p${n}`
export const family = ({ surface, school }: Walk, n: number) =>
  surface.phone(school.guardian(n).openid, board(n))

/** All that the platform does by itself within a minute. */
export async function aMinutePasses(town: Town): Promise<void> {
  await town.cloud.clock.set(town.cloud.clock.now() + MINUTE)
  await town.timer('plan', 'healPlans')
  for (const timer of ['reconcile', 'offerSeats', 'seal', 'readyDraws', 'runDraws'])
    await town.timer('enrolment', timer)
  await town.timer('notice', 'send')
}

export async function windowOf(town: Town, wanted: EnrolmentWindow['mode']): Promise<EnrolmentWindow> {
  const window = (await nextPlan(town)).windows.find(({ mode }) => mode === wanted)
  if (window === undefined) throw new Error(`no window ${wanted}`)
  return window
}
const drawOf = async (town: Town) => {
  const { id } = await windowOf(town, 'draw')
  return town.one('draws', `sh:${NEXT_TERM._id}:${id}`)
}
const wishesOf = (town: Town, n: number) => town.all('wishes', { pupilId: `sh-p${n}` })

export async function wishOnTheScreen(walk: Walk): Promise<void> {
  const { town, school } = walk
  const { opensAt } = await windowOf(town, 'draw')
  await town.cloud.clock.set(opensAt)
  const plan = await nextPlan(town)
  const [ball, ink] = [courseOfName(plan, 'ball'), courseOfName(plan, 'ink')]
  const phone = await family(walk, ELDER)
  const saved = () => phone.see('#wishes-saved', '截止前随时可以改')
  await phone.tap(`#wish-add-${ball}`)
  await phone.tap(`#wish-add-${ink}`)
  await phone.tap('#save-wishes')
  await phone.tap('#consent')
  await phone.type('signed-name', school.guardian(ELDER).name)
  await phone.tap('#sign-wishes')
  await saved()
  await phone.tap(`#seg-sh-p${YOUNGER}`)
  await phone.gone('#wishes-saved')
  await phone.tap(`#wish-add-${ball}`)
  await phone.tap(`#wish-add-${ink}`)
  await phone.tap(`#together-sh-p${ELDER}`)
  await phone.tap('#save-wishes')
  // What was read and signed a moment ago on this phone stands, but the second child's application is signed too.
  await phone.tap('#sign-wishes')
  await saved()
  await phone.tap(`#seg-sh-p${ELDER}`)
  await phone.tap(`#up-${ink}`)
  await phone.tap('#save-wishes')
  await phone.gone('#save-wishes')
  const [elder] = await wishesOf(town, ELDER)
  const [younger] = await wishesOf(town, YOUNGER)
  expect(Object.values(elder?.wishes ?? {})).toEqual([[ink, ball]])
  expect(Object.values(younger?.wishes ?? {})).toEqual([[ball, ink]])
  expect(younger?.together).toBe(`sh-p${ELDER}`)
  await othersWish(town, school)
  expect(await town.all('wishes', { schoolId: 'sh' })).toHaveLength(PUPILS)
}

export async function sealAndDraw(walk: Walk): Promise<void> {
  const { town, school, surface } = walk
  const { office, other } = theOffice(school)
  const window = await windowOf(town, 'draw')
  await town.cloud.clock.set(window.closesAt)
  await aMinutePasses(town)
  expect(await drawOf(town)).toMatchObject({ state: 'sealed', applicants: PUPILS })
  await town.cloud.clock.set(window.publicNumber?.fixedAt ?? 0)
  const first = await surface.desk(office, ENROLMENT)
  await first.see(`#draw-${window.id}`, `名单已封存，${PUPILS} 人`)
  await first.type('number', NUMBER)
  await first.type('witnesses', '家委会王芳')
  await first.tap('#enter-number')
  await first.see('#number-again')
  const second = await surface.desk(other, ENROLMENT)
  await second.type('number-again', NUMBER)
  await second.tap('#confirm-number')
  await second.see('#draw-progress', '正在抽签')
  for (let round = 0; round < 10 && (await drawOf(town)).state !== 'done'; round += 1)
    await aMinutePasses(town)
  // The screen follows by itself.
  await second.see(`#draw-${window.id}`, `已登记 ${PUPILS} / ${PUPILS} 人`)
  await second.gone('#draw-progress')
}

export async function checkTheResult(walk: Walk): Promise<void> {
  const { town } = walk
  const plan = await nextPlan(town)
  const week = await town.one('weeks', `sh-p${ELDER}:${NEXT_TERM._id}`)
  const got = Object.values(week.places).map(({ courseId }) => courseId)
  const [wishes] = await wishesOf(town, ELDER)
  const phone = await family(walk, ELDER)
  await phone.see('#draw-card', '抽签完成')
  if (got[0] !== undefined) await phone.see(`#placed-${got[0]}`)
  else await phone.see(`#course-${courseOfName(plan, 'ink')}`, '候补第')
  await phone.tap('#open-draw')
  await phone.see(`#line-${wishes?.ticket ?? ''}`, got.length > 0 ? '抽中' : '没抽中')
  await phone.tap('#run-verify')
  await phone.see('#verify-ok', `${PUPILS} 人的结果`)
  await phone.tap('#export-draw')
  expect(await verdictOn(phone.exported)).toEqual([
    0,
    expect.stringContaining('名单、号码、种子和结果都和公布的一致'),
  ])
}

/** `npm run verify-draw` on the exported file. */
async function verdictOn(exported: () => Promise<string>): Promise<[number | null, string]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'term-walk-'))
  try {
    const file = path.join(folder, 'draw.json')
    writeFileSync(file, await exported())
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'config/verifyDraw.ts', file],
      { encoding: 'utf8' },
    )
    return [status, stdout]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The last in line sees where it stands. */
export async function seeTheLine(walk: Walk): Promise<void> {
  const { town } = walk
  const course = courseOfName(await nextPlan(town), 'ball')
  const seats = await town.one('seats', course)
  const line = lineOf(seats)
  const [behind] = line.filter(({ pupilId }) => !CHILDREN.some((n) => pupilId === `sh-p${n}`)).slice(-1)
  const n = Number(behind?.pupilId.split('-p')[1])
  const position = line.findIndex((one) => one === behind) + 1
  expect(position).toBeGreaterThan(50)
  const phone = await family(walk, n)
  await phone.see(`#course-${course}`, `候补第 ${position} 位`)
}
