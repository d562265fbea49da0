import type { Plan } from '../plan/Plan'
import { MINUTE } from '../time'
import { ROLL_OPENS_BEFORE } from './takeRoll'

/** 15:30: the teachers of the afternoon have their lists an hour before it begins. */
const CUT_OFF_MINUTE = 930

/** From this minute of a day its leave is settled; never later than the first roll may be taken. */
export const leaveCutOff = ({ blocks }: Pick<Plan, 'blocks'>): number =>
  Math.min(CUT_OFF_MINUTE, ...blocks.map((block) => block.startsAtMinute - ROLL_OPENS_BEFORE / MINUTE))
