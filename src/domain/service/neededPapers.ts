/** Art. 6 · 具备资质: which papers each kind must have on file. One table for the whole city. */
import type { PaperKind, ServiceKind } from './ServiceFile'

/** Everybody who is not on the school's own staff shows who they are, that they are healthy, and that nothing is known. */
const EVERYBODY = ['identity', 'health', 'no-record'] as const satisfies readonly PaperKind[]
/** Who teaches a craft shows that they know it. */
const SKILLED = [...EVERYBODY, 'qualification'] as const satisfies readonly PaperKind[]

const NEEDED: Record<ServiceKind, readonly PaperKind[]> = {
  'own-teacher': [],
  'retired-teacher': SKILLED,
  parent: EVERYBODY,
  student: EVERYBODY,
  coach: [...SKILLED, 'agreement'],
  'folk-artist': [...SKILLED, 'agreement'],
  craftsman: [...SKILLED, 'agreement'],
  'heritage-bearer': [...SKILLED, 'agreement'],
  volunteer: EVERYBODY,
  // 服务协议 is the school's with the provider, and 资质 their own.
  'provider-person': SKILLED,
}
export const neededPapers = (kind: ServiceKind): readonly PaperKind[] => NEEDED[kind]
