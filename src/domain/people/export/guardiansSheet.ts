import { NOT_YOURS, type ExportFacts, type ExportSheet } from './ExportFacts'

/** Another guardian's number is theirs. */
export const guardiansSheet = ({ me, pupil, guardians }: ExportFacts): ExportSheet => ({
  name: '监护人',
  rows: [
    ['姓名', '关系', '手机号'],
    ...guardians.map(({ _id, name, wards }) => [
      ...[name, wards.find(({ pupilId }) => pupilId === pupil._id)?.relation ?? ''],
      _id === me._id ? me.phone : NOT_YOURS,
    ]),
  ],
})
