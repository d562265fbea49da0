import type { Disaster } from '../frame/Disaster'
import { askForLateCare, careRolls, changeRooms, evening, openDay } from '../frame/ordinary'

const LOSE_EVERY = 3
const LATE_SHARE = 0.1

/** Every third answer never arrives; the phone sends the same act again, and nothing happens twice. */
export const flakyNetwork: Disaster = {
  name: '网络时断时续，每三个回音丢一个',
  corner: { school: 'sh', homerooms: ['0101', '0102', '0601'] },
  async play(play) {
    const children = await openDay(play)
    play.phones.loseEvery = LOSE_EVERY
    await askForLateCare(play, children, LATE_SHARE)
    await careRolls(play)
    await changeRooms(play)
    await evening(play)
    play.phones.loseEvery = 0
    play.must(play.phones.lost > children.length, '回音丢得太少，等于没有演')
    play.say(`一共丢了 ${play.phones.lost} 个回音，每一件都又发了一遍`)
  },
}
