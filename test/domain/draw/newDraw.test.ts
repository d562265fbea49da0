import { commitmentOf, drawHead, isDrawWindow, newDraw } from '@/domain/draw/newDraw'
import { DRAW_WINDOW, drawPlan } from '@test/domain/given/aStandingDraw'
import { verdictOfDraw } from '@/domain/draw/verdictOfDraw'
import { publishedDraw } from '@test/domain/given/aDraw'

describe('抽签立在报名窗口之前', () => {
  test('只有写明公开号码的抽签窗口才立', () => {
    expect(isDrawWindow(DRAW_WINDOW)).toBe(true)
    expect(isDrawWindow({ ...DRAW_WINDOW, publicNumber: null })).toBe(false)
    expect(isDrawWindow({ ...DRAW_WINDOW, mode: 'first-come' })).toBe(false)
  })

  test('带着承诺，没有密钥，也没有任何结果', () => {
    const draw = newDraw(drawPlan(), DRAW_WINDOW, commitmentOf('c0ffee'))
    expect(draw).toMatchObject({ ...drawHead(drawPlan(), DRAW_WINDOW), state: 'open', windowId: 'w1' })
    expect(JSON.stringify(draw)).not.toContain('c0ffee')
    expect(draw).toMatchObject({ secret: null, seed: null, listHash: null, resultHash: null, number: null })
  })
})

describe('核对完说的话', () => {
  const { draw } = publishedDraw([], [])
  const said = (more: object, findings: string[] = []) =>
    verdictOfDraw({ ...draw, name: '第一轮', schoolName: '实验小学', ...more }, findings).join('\n')

  test('一致时说核对到了哪一步', () => {
    expect(said({})).toContain('核对完毕：名单、号码、种子和结果都和公布的一致。')
    expect(said({ resultHash: null })).toContain('结果还没有公布')
    expect(said({ listHash: null, resultHash: null })).toContain('名单还没有封存')
  })

  test('不一致时逐条说', () =>
    expect(said({}, ['甲。', '乙。'])).toMatch(/有 2 处不一致：\n {2}甲。\n {2}乙。$/))
})
