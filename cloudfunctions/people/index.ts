import { handle } from '../_kit/handle'
import { me } from './me'

export const main = handle({ me })
