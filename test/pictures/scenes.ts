import { atTheGate } from './scenes/atTheGate'
import { beforeRoll } from './scenes/beforeRoll'
import { deskPhones } from './scenes/deskPhones'
import { desks } from './scenes/desks'
import { evening } from './scenes/evening'
import { families } from './scenes/families'
import { handovers } from './scenes/handovers'
import { rollCall } from './scenes/rollCall'
import { hardship } from './scenes/hardship'
import { privacy } from './scenes/privacy'
import { pushes } from './scenes/pushes'
import { serving } from './scenes/serving'
import { told } from './scenes/told'
import { walking } from './scenes/walking'
import type { PictureSet } from './setOf'
import type { Scene } from './takePictures'

const ACTS = [
  pushes,
  desks,
  serving,
  privacy,
  hardship,
  deskPhones,
  beforeRoll,
  rollCall,
  told,
  families,
  handovers,
  walking,
  atTheGate,
  evening,
]

/** The afternoon of the pictures, in order of the city's clock. */
export const scenes = (set: PictureSet): Scene[] => ACTS.flatMap((act) => act(set))
