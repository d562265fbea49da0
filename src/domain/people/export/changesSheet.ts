import { changeText, isForFamily } from '../CollectorChange'
import { moment, type ExportFacts, type ExportSheet } from './ExportFacts'

/** Without the lines that say that somebody of the reader's name was barred, or is no longer. */
export function changesSheet({ me, pupil }: ExportFacts): ExportSheet {
  const changes = pupil.collectorChanges.filter(
    (one) => isForFamily(one) && !(one.act.endsWith('barred') && one.about.includes(me.name)),
  )
  return {
    name: '接送变动',
    rows: [['时间', '变动'], ...changes.map((change) => [moment(change.at), changeText(change)])],
  }
}
