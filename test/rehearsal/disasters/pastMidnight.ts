import { pupilIdOf } from '@test/city/homerooms'
import type { Disaster } from '../frame/Disaster'
import { careRolls, changeRooms, openDay } from '../frame/ordinary'
import { climb, secondContact } from './neverComes'

const WAITING = pupilIdOf('sh-0302', 25)
const TWENTY_TO_ONE = 24 * 60 + 40

/** The father's train stands in the snow: the boy sleeps at school until twenty to one, and it is still the same day. */
export const pastMidnight: Disaster = {
  name: '过了半夜才接走',
  corner: { school: 'sh', homerooms: ['0302', '0303'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await changeRooms(play)
    await climb(play, [WAITING])
    await play.at(TWENTY_TO_ONE)
    await secondContact(play, WAITING)
  },
}
