/** Rosters in the style of the programs schools really use, and of the teachers who write their own. */
import { oneSheet, xlsxOf, type Written } from './sheets'

/** Numbers of identity cards that nobody has: the area 000000 does not exist. */
export const CARD = '00000020170305123X'
export const NATIONAL = `G${CARD}`
export const MOBILE = '19912345678'

const GBK: Record<string, string> = {
  班: 'b0e0',
  级: 'bcb6',
  姓: 'd0d5',
  名: 'c3fb',
  性: 'd0d4',
  别: 'b1f0',
  学: 'd1a7',
  号: 'bac5',
  三: 'c8fd',
  二: 'b6fe',
  张: 'd5c5',
  伟: 'ceb0',
  李: 'c0ee',
  兰: 'c0bc',
  男: 'c4d0',
  女: 'c5ae',
}
/** GBK as an old program writes it; only the signs these files need. */
export const gbk = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((sign) => {
      const hex = GBK[sign]
      if (hex === undefined && sign.charCodeAt(0) > 127) throw new Error(`${sign} is not in the table`)
      return hex === undefined ? Buffer.from(sign, 'latin1') : Buffer.from(hex, 'hex')
    }),
  )

const repeat = (count: number, row: (i: number) => Written[]): Written[][] =>
  Array.from({ length: count }, (_, i) => row(i))

export interface Awkward {
  bytes: Buffer
  /** 班级 学号 姓名 性别, as they must be read; - where the file says nothing. */
  read: string[]
  leftOut?: string[]
  problems?: string[]
}

const CSV = '班级,学号,姓名,性别\r\n三(2)班,1,张伟,男\r\n三(2)班,2,李兰,女\r\n'
const ZHANG = '三(2)班 1 张伟 boy'
const LAN = '三(2)班 2 李兰 girl'

export const AWKWARD: Record<string, Awkward> = {
  学籍系统导出: {
    bytes: oneSheet([
      [
        '学校标识码',
        '学生姓名',
        '性别',
        '出生日期',
        '身份证件类型',
        '身份证件号',
        '全国学籍号',
        '年级',
        '班级',
        '现住址',
        '联系电话',
        '家庭成员或监护人1姓名',
      ],
      [
        '2132000001',
        '张伟',
        '男',
        20170305,
        '居民身份证',
        CARD,
        NATIONAL,
        '三年级',
        '2班',
        '新沂市某路1号',
        MOBILE,
        '张三',
      ],
      [
        '2132000001',
        '李兰',
        '女',
        20170306,
        '居民身份证',
        '000000201703061240',
        'G000000201703061240',
        '三年级',
        '2班',
        '新沂市某路2号',
        MOBILE,
        '李四',
      ],
    ]),
    read: ['三(2)班 - 张伟 boy *', '三(2)班 - 李兰 girl *'],
    leftOut: ['出生日期', '身份证件类型', '身份证件号', '现住址', '联系电话', '家庭成员或监护人1姓名'],
  },
  班主任手工表: {
    bytes: xlsxOf({
      name: 'Sheet1',
      rows: [
        ['实验小学三（2）班学生名单', null, null, null],
        ['班主任：周老师', null, '2026年9月', null],
        ['序号', '姓  名', '性 别', '备注'],
        [1, '张\u3000伟', '男', null],
        [2, '李 兰', '女', '走读'],
        [null, null, null, null],
        ['合计', 2, null, null],
      ],
      merges: ['A1:D1', 'A2:B2'],
    }),
    read: [ZHANG, LAN],
  },
  合并的班级: {
    bytes: xlsxOf({
      name: '名单',
      rows: [
        ['姓名', '班级', '座号', '性别'],
        ['张伟', '三（2）班', 1, '男'],
        ['李兰', null, 2, '女'],
        ['赵四', '三（3）班', 1, '男'],
      ],
      merges: ['B2:B3'],
    }),
    read: [ZHANG, LAN, '三(3)班 1 赵四 boy'],
  },
  班级只写一次: {
    bytes: oneSheet([
      ['班级', '学号', '姓名', '性别'],
      ['三(2)班', 1, '张伟', '男'],
      [null, 2, '李兰', '女'],
    ]),
    read: [ZHANG, LAN],
    problems: ['homeroom-carried'],
  },
  一张工作表一个班: {
    bytes: xlsxOf(
      {
        name: '三(2)班',
        rows: [
          ['学号', '姓名', '性别'],
          [1, '张伟', '男'],
          [2, '李兰', '女'],
        ],
      },
      {
        name: '三(3)班',
        rows: [
          ['性别', '姓名', '学号'],
          ['男', '赵四', 1],
        ],
      },
      { name: '说明', rows: [['请各班主任核对后交教务处']] },
      {
        name: '字典',
        rows: [
          ['姓名', '班级'],
          ['样例', '三(9)班'],
        ],
        isHidden: true,
      },
    ),
    read: [ZHANG, LAN, '三(3)班 1 赵四 boy'],
    problems: ['sheet-unread'],
  },
  数字写成文字: {
    bytes: oneSheet([
      ['班级', '学号', '姓名', '性别'],
      ['302', '01', '张伟', '1'],
      [302, '2号', '李兰', 2],
    ]),
    read: [ZHANG, LAN],
  },
  公式带着结果: {
    bytes: oneSheet([
      ['班级', '学号', '姓名', '性别'],
      [{ t: 's', f: '"三("&2&")班"', v: '三(2)班' }, { t: 'n', f: 'ROW()-1', v: 1 }, '张伟', '男'],
      ['三(2)班', { t: 'n', f: 'B2+1', v: 2 }, '李兰', '女'],
    ]),
    read: [ZHANG, LAN],
  },
  班级变成了日期: {
    bytes: oneSheet([
      ['班级', '学号', '姓名', '性别'],
      [new Date('2026-03-02T00:00:00Z'), 1, '张伟', '男'],
      ['三(2)班', 2, '李兰', '女'],
    ]),
    read: [LAN],
    problems: ['homeroom-date'],
  },
  末尾都是空行: {
    bytes: oneSheet([
      ['班级', '学号', '姓名', '性别'],
      ['三(2)班', 1, '张伟', '男'],
      ['三(2)班', 2, '李兰', '女'],
      ...repeat(30, (i) => ['三(2)班', i + 3, ' ', null]),
      ...repeat(20, () => [' ', '\u3000', null, '']),
    ]),
    read: [ZHANG, LAN],
  },
  表头每页重复: {
    bytes: oneSheet([
      ['班级', '学号', '姓名', '性别'],
      ['三(2)班', 1, '张伟', '男'],
      ['班级', '学号', '姓名', '性别'],
      ['三(2)班', 2, '李兰', '女'],
    ]),
    read: [ZHANG, LAN],
  },
  维吾尔名字: {
    bytes: oneSheet([
      ['姓名', '所在班', '学号', '性别'],
      ['买买提•吐尔逊', '三(2)班', 1, '男'],
      ['阿依古丽 ‧ 艾力', '三(2)班', 2, '女'],
      ['古丽娜孜.木拉提', '三(2)班', 3, '女'],
    ]),
    read: ['三(2)班 1 买买提·吐尔逊 boy', '三(2)班 2 阿依古丽·艾力 girl', '三(2)班 3 古丽娜孜·木拉提 girl'],
  },
  没有表头写对的敏感列: {
    bytes: oneSheet([
      ['班级', '学号', '姓名', '性别', 'SFZH', '备注2'],
      ['三(2)班', 1, '张伟', '男', CARD, ''],
      ['三(2)班', 2, '李兰', '女', '', MOBILE],
    ]),
    read: [ZHANG, LAN],
    leftOut: ['SFZH', '备注2'],
  },
  左右两份: {
    bytes: oneSheet([
      ['序号', '姓名', '性别', '序号', '姓名', '性别'],
      [1, '张伟', '男', 2, '李兰', '女'],
    ]),
    read: [],
    problems: ['side-by-side', 'no-homeroom-column'],
  },
  全校流水号: {
    bytes: oneSheet([
      ['序号', '班级', '姓名', '性别'],
      [120, '三(2)班', '张伟', '男'],
      [121, '三(2)班', '李兰', '女'],
    ]),
    read: ['三(2)班 - 张伟 boy', '三(2)班 - 李兰 girl'],
  },
  教务软件的CSV_GBK: { bytes: gbk(CSV), read: [ZHANG, LAN] },
  CSV_UTF8: { bytes: Buffer.from(CSV), read: [ZHANG, LAN] },
  CSV_UTF8_带BOM: {
    bytes: Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from(CSV)]),
    read: [ZHANG, LAN],
  },
  CSV_UTF16: {
    bytes: Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(CSV, 'utf16le')]),
    read: [ZHANG, LAN],
  },
  CSV_分号: { bytes: Buffer.from(CSV.replaceAll(',', ';')), read: [ZHANG, LAN] },
  CSV_引号里有逗号: {
    bytes: Buffer.from(
      '班级,学号,姓名,性别,备注\n三(2)班,01,"张伟",男,"爱画画,会下棋"\n三(2)班,02,李兰,女,""\n',
    ),
    read: [ZHANG, LAN],
  },
}
