import type { Grade } from '@/domain/people/School'
import type { Club } from './clubs'

const lower: Grade[] = [1, 2, 3]
const upper: Grade[] = [4, 5, 6]
const junior: Grade[] = [7, 8, 9]

/** 鹭洲学校. Its basketball is taught by a teacher of 沭河路小学 on the two days she is free there. */
export const clubsOfLz: Club[] = [
  { name: '篮球', grades: junior, on: [2, 4], teacher: 'sh-c5', venue: '风雨操场', seats: 30, taken: 29 },
  { name: '启蒙足球', grades: lower, on: [1], teacher: 'lz-c1', venue: '足球场', seats: 30, taken: 26 },
  {
    name: '足球',
    grades: [4, 5, 6, 7, 8, 9],
    on: [3],
    teacher: 'lz-c1',
    venue: '足球场',
    seats: 36,
    taken: 33,
  },
  {
    name: '武术',
    grades: [1, 2, 3, 4, 5, 6],
    on: [5],
    teacher: 'lz-c1',
    venue: '风雨操场',
    seats: 40,
    taken: 27,
  },
  { name: '乒乓球', grades: upper, on: [1], teacher: 'lz-c2', venue: '乒乓球室', seats: 24, taken: 24 },
  { name: '花样跳绳', grades: lower, on: [4], teacher: 'lz-c2', venue: '中庭', seats: 36, taken: 30 },
  { name: '儿童水墨', grades: lower, on: [2], teacher: 'lz-c3', venue: '美术室', seats: 24, taken: 23 },
  { name: '少年书法', grades: upper, on: [3], teacher: 'lz-c3', venue: '书法室', seats: 28, taken: 25 },
  { name: '陶艺', grades: [4, 5, 6, 7, 8], on: [5], teacher: 'lz-c3', venue: '陶艺室', seats: 20, taken: 20 },
  {
    name: '童声合唱',
    grades: [2, 3, 4, 5],
    on: [1],
    teacher: 'lz-c4',
    venue: '音乐教室',
    seats: 40,
    taken: 28,
  },
  { name: '戏剧', grades: junior, on: [3], teacher: 'lz-c4', venue: '小剧场', seats: 24, taken: 16 },
  { name: '小小实验家', grades: lower, on: [5], teacher: 'lz-c5', venue: '实验室', seats: 28, taken: 28 },
  { name: '科学探究', grades: junior, on: [1], teacher: 'lz-c5', venue: '实验室', seats: 28, taken: 21 },
  {
    name: '创意编程',
    grades: [5, 6, 7],
    on: [2],
    teacher: 'lz-c6',
    venue: '计算机教室',
    seats: 32,
    taken: 31,
  },
  {
    name: '围棋',
    grades: [1, 2, 3, 4, 5, 6],
    on: [4],
    teacher: 'lz-c6',
    venue: '棋艺室',
    seats: 24,
    taken: 22,
  },
  { name: '绘本阅读', grades: [1, 2], on: [3], teacher: 'lz-c7', venue: '图书馆', seats: 30, taken: 22 },
  { name: '名著共读', grades: junior, on: [5], teacher: 'lz-c7', venue: '图书馆', seats: 30, taken: 14 },
  {
    name: '小农夫',
    grades: [3, 4, 5, 6],
    on: [2],
    teacher: 'lz-c8',
    venue: '楼顶农场',
    seats: 24,
    taken: 21,
  },
]
