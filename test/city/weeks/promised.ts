import type { ClubName } from '../plan/clubCatalogue'

/** Clubs of children one meets in the pictures; chance fills the other seats. By key of the child's slot. */
export const promised: Record<string, ClubName[]> = {
  'sh-0104-09': ['启蒙足球'],
  'sh-0401-12': ['创意编程', '少年书法'],
  'sh-0302-24': ['剪纸'],
  'sh-0302-33': ['剪纸'],
  'sh-0302-38': ['剪纸', '花样跳绳'],
  'sh-0302-01': ['剪纸'],
  'sh-0302-19': ['象棋'],
  'sh-0302-25': ['象棋', '启蒙足球'],
  'sh-0302-03': ['民乐启蒙'],
  'sh-0302-28': ['民乐启蒙'],
  'sh-0302-35': ['民乐启蒙'],
  'sh-0302-39': ['光影课堂'],
  'sh-0302-34': ['启蒙足球'],
  'sh-0302-45': ['启蒙足球'],
  'sh-0302-15': ['小小实验家'],
  'sh-0303-18': ['剪纸'],
  'yt-0803-07': ['创意编程'],
  'lz-0803-11': ['篮球'],
}
