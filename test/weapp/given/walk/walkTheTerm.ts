/** A whole term's beginning, once for every surface: each test goes on where the one before it stopped. */
import { townWithOffice } from '@test/functions/given/theOffice'
import { checkTheResult, seeTheLine, sealAndDraw, wishOnTheScreen } from './drawSteps'
import type { OpenSurface } from './Hands'
import { anybodyReads, mendAndFile, noteAndPublish, sendBack, writeAndFile, type Walk } from './planSteps'
import { takeAFreeSeat, theBooksAddUp, waitAndAccept } from './roundSteps'
import { DAY, PUPILS, walkSchool } from './walkSchool'

export function walkTheTerm(open: OpenSurface): void {
  let walk: Walk
  let isBroken = false
  /** What an earlier step left undone, none of the later ones can do. */
  const step = (run: (walk: Walk) => Promise<void>) => async () => {
    if (isBroken) throw new Error('走到前面一步就停了')
    isBroken = true
    await run(walk)
    isBroken = false
  }
  beforeAll(async () => {
    const school = walkSchool()
    const { town } = await townWithOffice(school, DAY)
    walk = { town, school, surface: await open(town) }
  })
  afterAll(async () => {
    const faults = await walk.surface.faults()
    await walk.surface.close()
    await walk.town.close()
    expect(faults).toEqual([])
  })

  test('教务处照现在用的方案写下学期的，加一轮抽签、一轮先报先得，送备案', step(writeAndFile))
  test('教育局退回，写明原因', step(sendBack))
  test('教务处照意见改好，再送', step(mendAndFile))
  test('教育局备案，教务处公布', step(noteAndPublish))
  test('没有绑定身份的人读到指南', step(anybodyReads))
  test(`窗口打开：两个孩子的家长签名、填志愿、改一次；全校 ${PUPILS} 个孩子都填了`, step(wishOnTheScreen))
  test('封存，两个人各录一遍公开号码，看着抽完', step(sealAndDraw))
  test('家长看到结果，在自己手机上重算一致，导出的文件也通过 verify-draw', step(checkTheResult))
  test('没抽中的看得到自己排第几位', step(seeTheLine))
  test('第二轮打开：还有名额的课直接报上', step(takeAFreeSeat))
  test('满了的排候补，有人退课就轮到，点一下接受', step(waitAndAccept))
  test('最后数一遍：名额就是位置，没有人占两份，每个孩子都有交代', step(theBooksAddUp))
}
