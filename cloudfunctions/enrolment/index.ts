import { handle } from '../_kit/handle'
import { accept } from './accept'
import { board } from './board'
import { cityCoverage } from './cityCoverage'
import { confirmNumber } from './confirmNumber'
import { countCoverage } from './countCoverage'
import { coverage } from './coverage'
import { decline } from './decline'
import { draw } from './draw'
import { runDraws } from './draw/advance'
import { readyDraws } from './draw/readyDraws'
import { seal } from './draw/seal'
import { drawDesk } from './drawDesk'
import { drawList } from './drawList'
import { enrol } from './enrol'
import { enterNumber } from './enterNumber'
import { findPupil } from './findPupil'
import { freeLeavers } from './freeLeavers'
import { offerSeats } from './offerSeats'
import { onPaper } from './onPaper'
import { paperBoard } from './paperBoard'
import { reconcile } from './reconcile'
import { renameSource } from './renameSource'
import { runDraw } from './runDraw'
import { stopWaiting } from './stopWaiting'
import { swap } from './swap'
import { wait } from './wait'
import { wishes } from './wishes'
import { withdraw } from './withdraw'

export const main = handle(
  {
    board,
    enrol,
    withdraw,
    swap,
    wait,
    stopWaiting,
    accept,
    decline,
    wishes,
    findPupil,
    paperBoard,
    onPaper,
    coverage,
    cityCoverage,
    draw,
    drawList,
    drawDesk,
    enterNumber,
    confirmNumber,
    renameSource,
    runDraw,
  },
  {
    reconcile,
    offerSeats,
    freeLeavers,
    countCoverage,
    readyDraws,
    seal,
    runDraws,
  },
)
