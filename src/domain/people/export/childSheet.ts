import { moment, type ExportFacts, type ExportSheet } from './ExportFacts'

export const childSheet = ({ pupil, schoolName }: ExportFacts): ExportSheet => ({
  name: '孩子',
  rows: [
    ['姓名', pupil.name],
    ['学校', schoolName],
    ['班级', pupil.homeroomName],
    ['学号', pupil.no],
    ['性别', pupil.gender === 'girl' ? '女' : '男'],
    ['自行离校', pupil.walkAlone === null ? '没有同意' : `${moment(pupil.walkAlone.consentAt)} 同意`],
    ['学籍号', pupil.studentMark === undefined ? '没有' : '只存了核对用的标记，看不出号码'],
    ['离校', pupil.left === undefined ? '在校' : `${pupil.left.on} 是最后一天`],
  ],
})
