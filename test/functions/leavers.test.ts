/** 离校的孩子: from the day after her last one she is in no walking group, wins nothing in a draw and gets no code. */
import { verifyDraw } from '@/domain/draw/verifyDraw'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { asId, weekId, type PersonId, type PupilId } from '@/domain/ids'
import type { Left } from '@/domain/people/Pupil'
import { plusDays, type Day } from '@/domain/time'
import { aDrawSchool, confirmDraw, openDraw, runUntilDone, twinOf, wishing } from './given/aDrawSchool'
import { aSchool, TERM } from './given/aSchool'
import { aGroup } from './given/anEscort'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const YESTERDAY = plusDays(DAY, -1)

describe('离校的孩子', () => {
  let town: Town
  afterEach(() => town.close())

  const leaves = async (pupilId: PupilId, on: Day, by: PersonId) => {
    const before = town
    const left: Left = { on, by, places: 'due' }
    town = await twinOf(before, { pupils: { [pupilId]: () => ({ left }) } })
    await before.close()
  }

  describe('路队', () => {
    const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 8 })
    const schoolId = school.school._id
    const office = school.office.openid
    beforeEach(async () => {
      town = await Town.with([school], DAY)
      await town.cloud.db.insertMany('escort_groups', [aGroup(school, school.lateTeacher, null)])
    })
    const members = async () => {
      const { groups } = await town.ask(office, 'custody/escortGroups', { schoolId })
      return groups[0]?.members.map(({ pupilId }) => pupilId)
    }
    const six = [1, 2, 3, 4, 5, 6].map((n) => school.pupil(n)._id)

    test.each([
      ['最后一天还在', DAY, six],
      ['第二天起不在', YESTERDAY, six.slice(1)],
    ])('%s', async (_, on, there) => {
      await leaves(school.pupil(1)._id, on, school.office._id)
      expect(await members()).toEqual(there)
    })

    test('办公室拿着昨天的名单保存：离校的孩子自己掉出去，其余照存', async () => {
      await leaves(school.pupil(1)._id, YESTERDAY, school.office._id)
      const {
        name,
        route,
        weekdays,
        stops,
        leaderId,
        secondId,
        members: listed,
      } = aGroup(school, school.lateTeacher, null)
      await town.ask(office, 'custody/saveEscortGroup', {
        ...{ schoolId, op: newOp(), groupId: 'east', name, route, weekdays, stops, leaderId, secondId },
        members: listed,
      })
      const stored = await town.one('escort_groups', 'east')
      expect(stored.members.map(({ pupilId }) => pupilId)).toEqual(six.slice(1))
    })

    test('别的学校的孩子还是不收', async () => {
      const { name, route, weekdays, stops, leaderId, secondId } = aGroup(school, school.lateTeacher, null)
      const input = {
        ...{ schoolId, op: newOp(), groupId: 'east', name, route, weekdays, stops, leaderId, secondId },
        members: [{ pupilId: asId<'Pupil'>('nobody'), stopId: 'st1' }],
      }
      expect(await town.refusal(office, 'custody/saveEscortGroup', input)).toBe('escort/members-wrong')
    })
  })

  describe('封存以后才离校', () => {
    const CLUBS = [{ id: 'ball', capacity: 2, weekdays: [2 as const] }]
    const school = aDrawSchool({ id: 'sh', day: DAY, pupils: 6, clubs: CLUBS })
    const children = [1, 2, 3, 4]
    const ball = async (n: number) => {
      const { places } = await town.one('weeks', weekId(school.pupil(n)._id, TERM._id))
      return Object.values(places).some(({ courseId }) => courseId === 'sh-ball')
    }
    const seats = () => town.one('seats', 'sh-ball')

    test.each([
      ['抽中的', true],
      ['没抽中、排着队的', false],
    ])('%s孩子离校了：不占位、不排队，名额给下一个；公布的名单和结果照样核对得上', async (_, lucky) => {
      town = await Town.with([school], DAY)
      await openDraw(town)
      for (const n of children)
        await town.ask(school.guardian(n).openid, 'enrolment/wishes', wishing(school, n, { ball: ['ball'] }))
      await confirmDraw(town, school)
      const rehearsed = await dry()
      const gone = children.find((n) => rehearsed.includes(n) === lucky)!
      await leaves(school.pupil(gone)._id, YESTERDAY, school.office._id)
      await town.timer('enrolment', 'reconcile')
      await runUntilDone(town, school)
      expect(await ball(gone)).toBe(false)
      const { claims, waiters, reserved, left } = await seats()
      expect(claims[school.pupil(gone)._id]).toBeUndefined()
      expect(waiters[school.pupil(gone)._id]).toBeUndefined()
      expect(brokenSeats(await seats())).toEqual([])
      expect({ reserved, left, placed: Object.keys(claims).length }).toEqual({
        ...{ reserved: null, left: lucky ? 1 : 0, placed: lucky ? 1 : 2 },
      })
      const shown = await town.ask('openid-of-nobody', 'enrolment/draw', school.name)
      const list = await town.ask('openid-of-nobody', 'enrolment/drawList', { ...school.name, part: 0 })
      expect(list.entries).toHaveLength(4)
      expect(verifyDraw(shown, [list])).toEqual([])
      await town.timer('enrolment', 'offerSeats')
      expect((await seats()).offered).toBe(lucky ? 1 : 0)
      expect((await seats()).offers[school.pupil(gone)._id]).toBeUndefined()
    })

    /** Who wins, as anybody can reckon it from what is published. */
    async function dry(): Promise<number[]> {
      const twin = await twinOf(town)
      await runUntilDone(twin, school)
      const claims = Object.keys((await twin.one('seats', 'sh-ball')).claims)
      await twin.close()
      return children.filter((n) => claims.includes(school.pupil(n)._id))
    }
  })

  test('邀请码的单子上没有离校的孩子，最后一天还有', async () => {
    const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
    town = await Town.with([school], DAY)
    await leaves(school.pupil(1)._id, YESTERDAY, school.office._id)
    await leaves(school.pupil(2)._id, DAY, school.office._id)
    const sheet = await town.ask(school.office.openid, 'people/inviteSheet', {
      ...{ schoolId: school.school._id, homeroomId: school.pupil(1).homeroomId },
    })
    expect(sheet.rows.map(({ pupilId }) => pupilId)).toEqual([school.pupil(2)._id, school.pupil(3)._id])
  })
})
