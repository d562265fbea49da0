import { numberFor, type ExportFacts, type ExportSheet } from './ExportFacts'

export const collectorsSheet = ({ me, pupil }: ExportFacts): ExportSheet => ({
  name: '接送人',
  rows: [
    ['姓名', '关系', '手机号', '照片'],
    ...pupil.collectors.map(({ name, relation, phone, personId, photoId }) => [
      ...[name, relation, numberFor(me, phone, personId)],
      photoId === null ? '没有' : '有，在「换人接」里看',
    ]),
  ],
})
