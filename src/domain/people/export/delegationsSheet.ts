import { numberFor, type ExportFacts, type ExportSheet } from './ExportFacts'

export const delegationsSheet = ({ me, pupil }: ExportFacts): ExportSheet => ({
  name: '临时委托',
  rows: [
    ['日子', '姓名', '关系', '手机号', '谁委托的'],
    ...pupil.delegations.map(({ day, name, relation, phone, by, byName }) => [
      ...[day, name, relation, numberFor(me, phone, by), byName],
    ]),
  ],
})
