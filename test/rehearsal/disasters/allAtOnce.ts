import { pupilIdOf } from '@test/city/homerooms'
import type { Disaster } from '../frame/Disaster'
import {
  askForLateCare,
  AT,
  careRolls,
  clubRolls,
  goHome,
  lateRoom,
  openDay,
  schoolOut,
} from '../frame/ordinary'
import { crossfire, stayAway, verify } from './absenceCrossfire'
import { tries } from './barredFather'
import { AFTERNOON, EVENING, strike } from './killedFunctions'
import { secondContact } from './neverComes'
import { fallsIll } from './teacherIll'
import { foundAtHome, vanishes } from './walkedOut'

const WAITING = pupilIdOf('sh-0302', 25)
const LOSE_EVERY = 7
const LATE_SHARE = 0.1
const ABSENT = 3

/** One black afternoon of everything. */
export const allAtOnce: Disaster = {
  name: '所有的事都在同一个下午',
  corner: { school: 'sh', homerooms: ['0302', '0303', '0501'] },
  async play(play) {
    const children = await openDay(play)
    play.phones.loseEvery = LOSE_EVERY
    await askForLateCare(play, children, LATE_SHARE)
    const absent = stayAway(
      play,
      children.filter((child) => child.pupilId !== WAITING),
      ABSENT,
    )
    strike(play, AFTERNOON)
    await careRolls(play)
    await play.stage.crowd(absent, (child) => crossfire(play, child))
    await fallsIll(play)
    for (const child of absent) await verify(play, child, '家长接了电话，孩子在家里')
    const lost = await vanishes(play)
    await clubRolls(play)
    await foundAtHome(play, lost)
    strike(play, EVENING)
    await tries(play)
    await schoolOut(play)
    await goHome(play, AT.out, [WAITING])
    for (const later of [10, 20, 31]) await play.at(AT.out + later)
    await lateRoom(play, [WAITING])
    play.stage.cloud.faults.clear()
    play.phones.loseEvery = 0
    await secondContact(play, WAITING)
    play.say(`丢了 ${play.phones.lost} 个回音，${play.phones.died} 次没有人答应`)
  },
}
