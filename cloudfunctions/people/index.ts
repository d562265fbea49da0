import { handle } from '../_kit/handle'
import { health } from './health/health'
import { saveHealth } from './health/saveHealth'
import { me } from './me'

export const main = handle({ me, health, saveHealth })
