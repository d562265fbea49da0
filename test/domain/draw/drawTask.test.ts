import type { DrawState } from '@/domain/draw/Draw'
import { drawTask, type DrawTask } from '@/domain/draw/drawTask'

const FIXED = 1_000_000

describe('抽签走到哪一步，要人做什么', () => {
  test.each<[DrawState, number, DrawTask]>([
    ['open', FIXED, 'none'],
    ['sealed', FIXED - 1, 'none'],
    ['sealed', FIXED, 'enter'],
    ['numbered', FIXED, 'confirm'],
    ['confirmed', FIXED, 'run'],
    ['drawn', FIXED, 'run'],
    ['done', FIXED, 'none'],
  ])('%s，%i：%s', (state, now, task) => {
    expect(drawTask({ state, fixedAt: FIXED }, now)).toBe(task)
  })
})
