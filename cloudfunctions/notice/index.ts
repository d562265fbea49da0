import { handle } from '../_kit/handle'
import { digestPage } from './digestPage'
import { grant } from './grant'
import { send } from './send'
import { sendDigests } from './sendDigests'

export const main = handle({ digest: digestPage, grant }, { digest: sendDigests, send })
