import { EXPECTED, isHeld, type Custody, type CustodyState } from '@/domain/custody/Custody'
import { canAnswerOffer, canOffer, notMoved } from '@/domain/custody/handOver'
import { aCustody, away, gone, toldBy } from '../given/aCustody'
import { at } from '../given/days'
import { offered, received } from '../given/entries'
import { GUARD, LIN, pupilOf, ZHOU } from '../given/people'

const inHand = (id = 'a') =>
  toldBy([received(ZHOU, at('16:32'))], { pupilId: pupilOf(id), name: `孩子${id}` })
const onOffer = (id = 'a') =>
  toldBy([received(ZHOU, at('16:32')), offered(ZHOU, LIN, at('17:28'))], {
    pupilId: pupilOf(id),
    name: `孩子${id}`,
  })
const outside: CustodyState[] = [EXPECTED, away('absent'), away('leave'), gone()]

describe('谁能交，谁能接', () => {
  test('只能交出在自己手里、还没交出的孩子', () => {
    expect(canOffer(inHand(), ZHOU)).toBe(true)
    expect(canOffer(inHand(), LIN)).toBe(false)
    expect(canOffer(onOffer(), ZHOU)).toBe(false)
    for (const state of outside) expect(canOffer(aCustody(state), ZHOU)).toBe(false)
  })

  test('只有被交给的人能答复', () => {
    expect(canAnswerOffer(onOffer(), LIN)).toBe(true)
    expect(canAnswerOffer(onOffer(), ZHOU)).toBe(false)
    expect(canAnswerOffer(onOffer(), GUARD)).toBe(false)
    expect(canAnswerOffer(inHand(), LIN)).toBe(false)
    for (const state of outside) expect(canAnswerOffer(aCustody(state), LIN)).toBe(false)
  })
})

describe('没交成的孩子', () => {
  const never = () => false
  const why = (custody: Custody[], by = ZHOU) =>
    notMoved([pupilOf('a')], custody, never, by).map((n) => [n.why, n.name, n.holderName])

  test('每个没交成的都有名有因', () => {
    expect(why([])).toEqual([['unknown', '', null]])
    expect(why([aCustody(EXPECTED, { pupilId: pupilOf('a'), name: '孩子a' })])).toEqual([
      ['not-held', '孩子a', null],
    ])
    expect(why([onOffer()])).toEqual([['offered-already', '孩子a', 'zhou老师']])
    expect(why([inHand()], LIN)).toEqual([['held-by-other', '孩子a', 'zhou老师']])
    expect(why([onOffer()], GUARD)).toEqual([['not-offered-to-you', '孩子a', 'zhou老师']])
  })

  test('交成的和没交成的合起来，恰好是要交的那些', () => {
    const asked = ['a', 'b', 'c', 'd'].map(pupilOf)
    const after = [inHand('a'), onOffer('b'), aCustody(gone(), { pupilId: pupilOf('c') })]
    const settled = (custody: Custody) => isHeld(custody) && custody.offer !== null
    const left = notMoved(asked, after, settled, ZHOU).map((n) => n.pupilId)
    expect(left).toEqual(['a', 'c', 'd'])
  })
})
