import { handle } from '../_kit/handle'
import { askHardship } from './hardship/askHardship'
import { decideHardship } from './hardship/decideHardship'
import { enterHardship } from './hardship/enterHardship'
import { familyHardship } from './hardship/familyHardship'
import { hardship } from './hardship/hardship'
import { hardshipPupils } from './hardship/hardshipPupils'
import { hardships } from './hardship/hardships'
import { hardshipSums } from './hardship/hardshipSums'
import { tellExpiring } from './hardship/tellExpiring'
import { withdrawHardship } from './hardship/withdrawHardship'

export const main = handle(
  {
    familyHardship,
    askHardship,
    withdrawHardship,
    hardships,
    hardship,
    hardshipPupils,
    enterHardship,
    decideHardship,
    hardshipSums,
  },
  { tellExpiring },
)
