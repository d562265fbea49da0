/** Collections and indexes, declared once: the local cloud builds them, and so does the provisioning of a real environment. */
export interface CollectionShape {
  indexes: { name: string; fields: string[]; unique?: boolean }[]
}

const index = (...fields: string[]) => ({ name: fields.join('_').replaceAll('.', '-'), fields })
const outbox = index('outboxDue')

export const schema = {
  cities: { indexes: [outbox] },
  schools: { indexes: [index('cityId'), outbox] },
  persons: {
    indexes: [
      { name: 'openid', fields: ['openid'], unique: true },
      index('wards.pupilId'),
      index('wards.schoolId'),
      index('appointments.schoolId'),
      index('pastWards.pupilId'),
      index('pastWards.endedAt'),
      index('pastAppointments.endedAt'),
      index('appointments.to'),
      index('wards.consents.at'),
      outbox,
    ],
  },
  hardships: { indexes: [index('schoolId'), index('expiresOn'), outbox] },
  homerooms: { indexes: [index('schoolId'), outbox] },
  pupils: {
    indexes: [
      index('schoolId'),
      index('homeroomId'),
      index('guardianRequests.personId'),
      index('guardianRequests.until'),
      index('left.places'),
      index('left.on'),
      outbox,
    ],
  },
  rosters: { indexes: [index('running.until')] },
  roster_files: { indexes: [index('schoolId', 'fileId'), index('at')] },
  roster_tables: { indexes: [index('schoolId', 'fileId'), index('at')] },
  roster_runs: { indexes: [index('schoolId'), outbox] },
  roster_acts: { indexes: [index('runId', 'part'), index('schoolId'), index('at')] },
  plans: { indexes: [index('schoolId', 'status'), outbox] },
  plan_drafts: {
    indexes: [index('termId', 'state'), index('schoolId'), index('publishing.at'), outbox],
  },
  plan_versions: { indexes: [index('schoolId', 'termId')] },
  seats: {
    indexes: [
      index('schoolId', 'termId'),
      index('dirty'),
      index('waiting', 'left'),
      index('offered'),
      outbox,
    ],
  },
  wishes: {
    indexes: [
      index('drawId'),
      index('pupilId'),
      index('schoolId', 'termId'),
      { name: 'ticket', fields: ['drawId', 'ticket'], unique: true },
    ],
  },
  draws: { indexes: [index('schoolId', 'termId'), index('state', 'closesAt'), outbox] },
  draw_lists: { indexes: [index('drawId', 'part')] },
  draw_secrets: { indexes: [] },
  coverages: { indexes: [index('termId')] },
  weeks: { indexes: [index('schoolId', 'termId'), index('pupilId'), outbox] },
  days: { indexes: [index('day'), outbox] },
  sessions: { indexes: [index('schoolId', 'day'), index('day'), outbox] },
  custody: {
    indexes: [
      index('schoolId', 'day', 'pupilId'),
      index('schoolId', 'day', 'status'),
      index('schoolId', 'day', 'sound'),
      index('day', 'status'),
      index('day', 'absence.dueAt'),
      index('pupilId', 'day'),
      { name: 'token', fields: ['schoolId', 'day', 'token'], unique: true },
      outbox,
    ],
  },
  audit: {
    indexes: [index('schoolId', 'at'), index('schoolId', 'who', 'at'), index('schoolId', 'whom', 'at')],
  },
  desks: {
    indexes: [
      { name: 'codeHash', fields: ['codeHash'], unique: true },
      index('personId', 'status'),
      index('from', 'askedAt'),
      index('status', 'lastSeenAt'),
      index('askedAt'),
    ],
  },
  late_pickups: {
    indexes: [index('schoolId', 'day'), index('status', 'answerBy'), index('pupilId'), outbox],
  },
  leaves: { indexes: [index('days'), index('pupilId'), outbox] },
  late_patterns: { indexes: [index('schoolId', 'termId'), index('pupilId'), outbox] },
  escort_groups: { indexes: [index('schoolId'), outbox] },
  escorts: { indexes: [index('schoolId', 'day'), outbox] },
  shifts: { indexes: [index('schoolId', 'day')] },
  invites: { indexes: [{ name: 'mark', fields: ['mark'], unique: true }, index('schoolId')] },
  bind_tries: { indexes: [index('at')] },
  files: { indexes: [index('lookAt'), index('by', 'placedAt')] },
  photos: { indexes: [index('pupilId')] },
  digests: { indexes: [index('schoolId', 'day'), outbox] },
  messages: {
    indexes: [
      index('status', 'nextTryAt'),
      index('schoolId', 'day'),
      index('personId', 'at'),
      index('personId', 'readAt'),
      index('pupilId', 'day'),
      index('day', 'template'),
    ],
  },
  subscriptions: { indexes: [] },
  service_files: { indexes: [index('schoolId'), index('personId'), outbox] },
  providers: { indexes: [index('agreements.schoolId'), outbox] },
  trainings: { indexes: [index('schoolId')] },
} satisfies Record<string, CollectionShape>

export type CollectionName = keyof typeof schema
