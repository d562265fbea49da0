/** 抹去以后叫什么: stands wherever a name stood, so that every old list still reads. */
export const ERASED_PUPIL = '已离校的孩子'
export const ERASED_PERSON = '已注销的人员'
