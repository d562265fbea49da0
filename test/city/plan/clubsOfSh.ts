import type { Grade } from '@/domain/people/School'
import type { Club } from './clubs'

const lower: Grade[] = [1, 2, 3]
const upper: Grade[] = [4, 5, 6]
const all: Grade[] = [...lower, ...upper]

/** 沭河路小学. */
export const clubsOfSh: Club[] = [
  { name: '启蒙足球', grades: lower, on: [2], teacher: 'sh-c1', venue: '东操场', seats: 30, taken: 24 },
  { name: '足球', grades: upper, on: [4], teacher: 'sh-c1', venue: '东操场', seats: 30, taken: 27 },
  { name: '儿童水墨', grades: lower, on: [2], teacher: 'sh-c2', venue: '美术室', seats: 24, taken: 22 },
  { name: '剪纸', grades: [1, 2, 3, 4], on: [1], teacher: 'sh-c2', venue: '美术室', seats: 24, taken: 24 },
  {
    name: '少年书法',
    grades: [3, 4, 5, 6],
    on: [4],
    teacher: 'sh-c2',
    venue: '书法室',
    seats: 30,
    taken: 27,
  },
  { name: '小小实验家', grades: lower, on: [2], teacher: 'sh-c3', venue: '实验室', seats: 28, taken: 28 },
  { name: '科学探究', grades: upper, on: [3], teacher: 'sh-c3', venue: '实验室', seats: 28, taken: 25 },
  {
    name: '童声合唱',
    grades: [1, 2, 3, 4],
    on: [2],
    teacher: 'sh-c4',
    venue: '音乐教室',
    seats: 40,
    taken: 31,
  },
  {
    name: '民乐启蒙',
    grades: [3, 4, 5, 6],
    on: [1],
    teacher: 'sh-c4',
    venue: '音乐教室',
    seats: 30,
    taken: 29,
  },
  { name: '篮球', grades: upper, on: [1], teacher: 'sh-c5', venue: '西操场', seats: 32, taken: 32 },
  { name: '花样跳绳', grades: lower, on: [3], teacher: 'sh-c5', venue: '西操场', seats: 40, taken: 36 },
  { name: '田径', grades: [3, 4, 5, 6], on: [5], teacher: 'sh-c5', venue: '东操场', seats: 30, taken: 22 },
  { name: '围棋', grades: all, on: [3], teacher: 'sh-c6', venue: '棋艺室', seats: 24, taken: 24 },
  { name: '象棋', grades: all, on: [1], teacher: 'sh-c6', venue: '棋艺室', seats: 24, taken: 20 },
  { name: '创意编程', grades: upper, on: [3], teacher: 'sh-c7', venue: '计算机教室', seats: 30, taken: 30 },
  { name: '机器人创客', grades: all, on: [5], teacher: 'sh-c7', venue: '科创室', seats: 40, taken: 0 },
  { name: '绘本阅读', grades: [1, 2], on: [4], teacher: 'sh-c8', venue: '图书馆', seats: 30, taken: 28 },
  {
    name: '小小讲解员',
    grades: [3, 4, 5, 6],
    on: [5],
    teacher: 'sh-c8',
    venue: '校史室',
    seats: 24,
    taken: 16,
  },
  { name: '小农夫', grades: all, on: [4], teacher: 'sh-c9', venue: '校园农场', seats: 30, taken: 29 },
  { name: '光影课堂', grades: all, on: [1], teacher: 'sh-c9', venue: '报告厅', seats: 40, taken: 26 },
]
