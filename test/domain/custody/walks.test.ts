import type { Entry, ReleaseProof } from '@/domain/custody/Custody'
import { brokenRules } from '@/domain/custody/rules'
import { brokenWalks } from '@/domain/custody/walks'
import { toldBy } from '../given/aCustody'
import { at } from '../given/days'
import * as given from '../given/entries'
import { LIN, ZHOU } from '../given/people'

let acts = 0
const act = (when: string) => ({
  op: `w-${(acts += 1)}`,
  at: at(when),
  by: ZHOU,
  byName: '周岚老师',
  escortId: 'e1',
})
const departed = (pupils = 6, most = 24): Entry => ({
  ...act('18:42'),
  kind: 'departed',
  groupName: '东街线',
  pupils,
  adults: 2,
  most,
})
const counted = (stopId = 'st1', escortId = 'e1'): Entry => ({
  ...act('18:42'),
  escortId,
  kind: 'counted',
  stopId,
  stopName: '东街口',
  heads: 6,
})
const notCollected = (): Entry => ({
  ...act('18:42'),
  kind: 'not-collected',
  stopId: 'st1',
  stopName: '东街口',
})
const returned = (): Entry => ({ ...act('18:42'), kind: 'returned' })
const released = (proof: ReleaseProof): Entry => ({
  op: `w-${(acts += 1)}`,
  at: at('18:42'),
  by: ZHOU,
  byName: '周岚老师',
  kind: 'released',
  proof,
  collectorText: '妈妈 李静',
})
const adult = { how: 'code', collectorId: 'c-mother' } as const
const atStop = (stopId = 'st1', escortId = 'e1') => released({ how: 'escort', escortId, stopId, adult })
const held = () => given.received(ZHOU, at('16:32'))

describe('C5 路队的记录', () => {
  test.each<[string, Entry[]]>([
    ['出发、点人数、交给家长', [departed(), counted(), atStop()]],
    ['没接到，下一站接走', [departed(), counted(), notCollected(), counted('st2'), atStop('st2')]],
    ['没接到，回到学校', [departed(), counted(), notCollected(), returned()]],
    ['刚好到配比', [departed(24, 24)]],
    ['点过人数自己走', [departed(), counted(), released({ how: 'walk-alone' })]],
    ['没有跟路队，从校门自己走', [released({ how: 'walk-alone' })]],
  ])('%s：没有毛病', (_, walk) => {
    expect(brokenWalks(walk)).toEqual([])
    expect(brokenRules([toldBy([held(), ...walk])])).toEqual([])
  })

  test.each<[string, Entry[]]>([
    ['超过配比', [departed(25, 24)]],
    ['没有出发就点人数', [counted()]],
    ['别的路队点的人数', [departed(), counted('st1', 'e2')]],
    ['没有出发就回来了', [returned()]],
    ['没有出发就没人接', [notCollected()]],
    ['没点人数就交出', [departed(), atStop()]],
    ['在没点人数的站点交出', [departed(), counted('st1'), atStop('st2')]],
    ['凭别的路队交出', [departed(), counted(), atStop('st1', 'e2')]],
    ['回来以后还在站点交出', [departed(), counted(), returned(), atStop()]],
    ['没点人数就让孩子自己走', [departed(), released({ how: 'walk-alone' })]],
  ])('%s：查得出', (_, walk) => {
    const rules = brokenRules([toldBy([held(), ...walk])]).map((found) => found.rule)
    expect(rules.length).toBeGreaterThan(0)
    expect(new Set(rules)).toEqual(new Set(['C5']))
  })

  test('只有手里有她的人能带她走', () => {
    const other = { ...departed(), by: LIN }
    expect(() => toldBy([held(), other])).toThrow('breaks at 1')
  })

  test('错码锁住以后，在站点凭码交出也算破 C4', () => {
    const wrong = Array.from({ length: 5 }, (_, i) => given.codeWrong(ZHOU, at('18:42') + i * 1_000))
    const rules = brokenRules([toldBy([held(), departed(), counted(), ...wrong, atStop()])])
    expect(rules.map((found) => found.rule)).toEqual(['C4'])
  })
})
