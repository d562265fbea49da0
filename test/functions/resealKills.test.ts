/** 换密钥, killed after each of its requests and run again: everything is sealed anew, nothing is lost. */
import { everySealed, NEW, OLD, openedBy, sealedByForm, townWith, type Dump } from './given/everySealed'

jest.setTimeout(300_000)

describe('换密钥断在半路', () => {
  let old: Dump
  beforeAll(async () => {
    ;({ dump: old } = await everySealed())
  })

  test('断在任何一步，再来一次都能做完，什么也不丢', async () => {
    const texts = openedBy(OLD, old)
    for (let k = 1; k <= 120; k += 1) {
      const town = await townWith(old, `${NEW},${OLD}`)
      town.cloud.faults.killAfterRequest({ fn: 'people', action: 'reseal', k })
      await town.timer('people', 'reseal').catch(() => undefined)
      const isOver = town.cloud.faults.pending.length > 0
      town.cloud.faults.clear()
      await town.timer('people', 'reseal')
      const after = await town.cloud.db.dump()
      await town.close()
      expect([k, sealedByForm(after).filter(({ sealed }) => sealed.key !== 't2')]).toEqual([k, []])
      expect([k, openedBy(NEW, after)]).toEqual([k, texts])
      if (isOver) return
    }
    throw new Error('it never ran to its end')
  })
})
