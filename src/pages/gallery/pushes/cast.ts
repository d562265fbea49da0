/** Whose names and words stand in the examples: as they are, as long as they get, and nothing at all. */

export interface Cast {
  child: string
  teacher: string
  colleague: string
  guardian: string
  relation: string
  /** Who collects, as the gate calls them. */
  collector: string
  phone: string
  school: string
  homeroom: string
  course: string
  otherCourse: string
  venue: string
  group: string
  stop: string
  /** Typed by somebody: a reason, an answer, a remark. */
  words: string
  /** How many, wherever something is counted. */
  count: number
}

export const USUAL: Cast = {
  child: '刘梓辰',
  teacher: '周岚老师',
  colleague: '孙倩老师',
  guardian: '李静',
  relation: '妈妈',
  collector: '奶奶 王秀兰',
  phone: '13800000002',
  school: '沭河路小学',
  homeroom: '三（2）班',
  course: '机器人',
  otherCourse: '合唱',
  venue: '科技楼201',
  group: '东街线',
  stop: '东街口',
  words: '老师临时开会',
  count: 2,
}

/** The longest names an identity card holds, a course of fourteen characters, a school of eighteen, sixty children. */
export const LONGEST: Cast = {
  child: '阿卜杜热合曼·阿卜杜克热依木江',
  teacher: '迪丽拜尔·吐尔逊阿卜杜拉江艾老师',
  colleague: '欧阳司马南雨老师',
  guardian: '古丽巴哈尔·阿卜杜热依木江艾力',
  relation: '外祖母',
  collector: '外祖母 帕提古丽·阿卜杜克热依木江',
  phone: '13800000002',
  school: '新疆生产建设兵团第八师石河子第一中学',
  homeroom: '九（12）班',
  course: '中国书法与传统篆刻艺术体验课',
  otherCourse: '少儿编程与人工智能创意启蒙课',
  venue: '综合实验楼四层东侧科学活动室',
  group: '幸福家园小区东门方向',
  stop: '人民路与解放路交叉口东南角公交站',
  words: '孩子下午有点发烧，已经请校医看过，说回家多喝水休息；请 17:40 前到校门来接，别忘了带药',
  count: 60,
}

/** Nothing was typed, nothing is counted. */
export const EMPTY: Cast = { ...USUAL, child: '李', words: '', count: 0 }
