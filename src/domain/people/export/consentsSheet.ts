import { consentText, type ConsentEntry } from '../childConsent'
import { moment, type ExportFacts, type ExportSheet } from './ExportFacts'

const said = (name: string, entries: readonly ConsentEntry[] | undefined): string[][] =>
  (entries ?? []).map(({ at, word, on, version, byName, paper }) => [
    ...[moment(at), name, consentText(word), `${version} 版`],
    on === 'app' ? '手机' : `纸质，${paper?.signedName ?? ''}签字，${byName}登记`,
  ])

/** The reader's own words, and those of guardians without the app. */
export const consentsSheet = ({ me, pupil }: ExportFacts): ExportSheet => ({
  name: '同意书',
  rows: [
    ['时间', '谁', '答复', '哪一版', '怎么办的'],
    ...said(me.name, me.wards.find(({ pupilId }) => pupilId === pupil._id)?.consents),
    ...said('没有绑定的家长', pupil.paperConsents),
  ],
})
