import type { Grade } from '@/domain/people/School'
import type { Club } from './clubs'

const all: Grade[] = [7, 8, 9]

/** 云汀初级中学. */
export const clubsOfYt: Club[] = [
  { name: '篮球', grades: all, on: [1, 3], teacher: 'yt-c1', venue: '篮球场', seats: 30, taken: 30 },
  { name: '足球', grades: all, on: [2, 4], teacher: 'yt-c1', venue: '足球场', seats: 30, taken: 26 },
  { name: '羽毛球', grades: all, on: [5], teacher: 'yt-c1', venue: '体育馆', seats: 24, taken: 24 },
  { name: '乒乓球', grades: all, on: [1], teacher: 'yt-c2', venue: '乒乓球室', seats: 32, taken: 25 },
  { name: '田径', grades: all, on: [3], teacher: 'yt-c2', venue: '田径场', seats: 40, taken: 21 },
  { name: '科学探究', grades: [7, 8], on: [2], teacher: 'yt-c3', venue: '物理实验室', seats: 28, taken: 27 },
  { name: '天文', grades: all, on: [4], teacher: 'yt-c3', venue: '地理教室', seats: 30, taken: 19 },
  { name: '创意编程', grades: [7, 8], on: [3], teacher: 'yt-c4', venue: '计算机教室', seats: 36, taken: 36 },
  { name: '航模', grades: all, on: [5], teacher: 'yt-c4', venue: '科创室', seats: 20, taken: 18 },
  { name: '戏剧', grades: all, on: [2], teacher: 'yt-c5', venue: '报告厅', seats: 30, taken: 22 },
  { name: '校园记者', grades: all, on: [4], teacher: 'yt-c5', venue: '广播站', seats: 20, taken: 19 },
  { name: '模拟联合国', grades: [8, 9], on: [1], teacher: 'yt-c6', venue: '会议室', seats: 24, taken: 17 },
  { name: '名著共读', grades: all, on: [3], teacher: 'yt-c6', venue: '图书馆', seats: 30, taken: 22 },
  { name: '木工', grades: [7, 8], on: [2], teacher: 'yt-c7', venue: '劳动教室', seats: 20, taken: 20 },
  { name: '厨艺', grades: all, on: [5], teacher: 'yt-c7', venue: '劳动教室', seats: 20, taken: 15 },
]
