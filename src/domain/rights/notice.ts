/** Art. 14: what people are told. */
import type { Rights } from './Sentence'

export const NOTICE_RIGHTS = {
  'notice/digest': ['principal of the school', 'duty-leader of the school'],
  'notice/grant': ['anyone who is known'],
  'notice/inbox': ['anyone who is known'],
  'notice/read': ['anyone who is known'],
  'notice/readAll': ['anyone who is known'],
  'notice/bell': ['anyone who is known'],
  'notice/acknowledge': ['anyone who is known'],
  'notice/settings': ['anyone who is known'],
  'notice/mute': ['anyone who is known'],
  'notice/calls': ['duty-leader of the school', 'principal of the school'],
  'notice/callMade': ['duty-leader of the school', 'principal of the school'],
  'notice/ringReceiver': ['duty-leader of the school', 'principal of the school'],
  'notice/failures': ['office of the school', 'principal of the school'],
  'notice/digestReaders': ['principal of the school', 'office of the school'],
  'notice/setDigestReaders': ['principal of the school'],
} as const satisfies Rights
