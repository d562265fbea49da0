import { handle } from '../_kit/handle'
import { guide } from './guide'

export const main = handle({ guide })
