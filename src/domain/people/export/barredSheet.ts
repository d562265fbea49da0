import { bars } from '../barred'
import { UNREADABLE, type ExportFacts, type ExportSheet } from './ExportFacts'

/** A bar that names the reader is not read out to the reader. */
export function barredSheet({ me, pupil }: ExportFacts): ExportSheet {
  const aboutMe = { id: me._id, personId: me._id, name: me.name }
  const barred = pupil.barred?.filter((one) => !bars([one], aboutMe))
  return {
    name: '禁止接送',
    rows: [
      ['姓名', '原因', '依据'],
      ...(barred?.map(({ name, reason, by }) => [name, reason, by === 'court' ? '法律文书' : '家长申请']) ?? [
        [UNREADABLE],
      ]),
    ],
  }
}
