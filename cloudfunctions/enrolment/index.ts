import { handle } from '../_kit/handle'
import { board } from './board'
import { enrolOne } from './enrolOne'
import { reconcile } from './reconcile'
import { withdrawOne } from './withdrawOne'

export const main = handle({ board, enrol: enrolOne, withdraw: withdrawOne }, { reconcile })
