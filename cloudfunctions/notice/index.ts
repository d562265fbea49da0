import { handle } from '../_kit/handle'
import { acknowledge } from './acknowledge'
import { bell } from './bell'
import { callMade } from './callMade'
import { calls } from './calls'
import { digestPage } from './digestPage'
import { digestReaders } from './digestReaders'
import { failures } from './failures'
import { grant } from './grant'
import { hearOfChange, hearPopup } from './hearPopup'
import { hearSent } from './hearSent'
import { inbox } from './inbox'
import { mute } from './mute'
import { read } from './read'
import { readAll } from './readAll'
import { ringReceiver } from './ringReceiver'
import { send } from './send'
import { sendDigests } from './sendDigests'
import { setDigestReaders } from './setDigestReaders'
import { settings } from './settings'

export const main = handle(
  {
    digest: digestPage,
    digestReaders,
    setDigestReaders,
    grant,
    settings,
    mute,
    calls,
    callMade,
    ringReceiver,
    inbox,
    read,
    readAll,
    bell,
    acknowledge,
    failures,
  },
  { digest: sendDigests, send },
  {
    subscribe_msg_popup_event: hearPopup,
    subscribe_msg_change_event: hearOfChange,
    subscribe_msg_sent_event: hearSent,
  },
)
