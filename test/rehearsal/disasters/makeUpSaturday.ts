import type { Disaster } from '../frame/Disaster'
import { askForLateCare, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'

/** National Day's make-up Saturday, on which the schools run Wednesday's lessons. */
const DAY = '2026-10-10'
const TIMETABLE = 3
const LATE_SHARE = 0.05

export const makeUpSaturday: Disaster = {
  name: '调休的周六，走周三的课表',
  corner: { school: 'lz', homerooms: ['0501', '0502', '0601', '0602'] },
  day: DAY,
  async play(play) {
    const children = await openDay(play)
    const [plan] = await play.plans()
    const clubs = await play.sessions({ block: 'club' })
    play.must(clubs.length > 0, '调休日没有社团')
    for (const club of clubs)
      play.must(
        plan?.courses[club.courseId]?.slots.some((slot) => slot.weekday === TIMETABLE) === true,
        `${club.name} 不是周三的课`,
      )
    await askForLateCare(play, children, LATE_SHARE)
    await careRolls(play)
    await changeRooms(play)
    await evening(play)
  },
}
