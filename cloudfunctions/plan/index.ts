import { handle } from '../_kit/handle'
import { begin } from './begin'
import { calendar } from './calendar'
import { changeSession } from './changeSession'
import { cityCalendar } from './cityCalendar'
import { correctDay } from './correctDay'
import { decide } from './decide'
import { decideMakeUp } from './decideMakeUp'
import { desk } from './desk'
import { enterYear } from './enterYear'
import { file } from './file'
import { filings } from './filings'
import { guide } from './guide'
import { guides } from './guides'
import { healCalendars } from './healCalendars'
import { healPlans } from './healPlans'
import { publish } from './publish'
import { save } from './save'
import { saveTerm } from './saveTerm'
import { sessions } from './sessions'
import { setClosed } from './setClosed'
import { setRetention } from './setRetention'
import { takeBack } from './takeBack'
import { undoChange } from './undoChange'
import { version, versions } from './versions'
import { waiting } from './waiting'

export const main = handle(
  {
    guide,
    guides,
    desk,
    begin,
    save,
    file,
    takeBack,
    decide,
    publish,
    versions,
    version,
    filings,
    waiting,
    calendar,
    decideMakeUp,
    setClosed,
    sessions,
    changeSession,
    undoChange,
    cityCalendar,
    correctDay,
    enterYear,
    saveTerm,
    setRetention,
  },
  { healCalendars, healPlans },
)
