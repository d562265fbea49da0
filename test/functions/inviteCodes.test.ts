import fc from 'fast-check'
import { CODE_ALPHABET, readCode } from '@/domain/people/binding/inviteCode'
import { inviteKey, type InviteKey } from '@functions/people/binding/inviteCodes'

const keyOf = (key: string): InviteKey => {
  process.env['INVITE_KEY'] = key
  const made = inviteKey()
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
const KEY = 'a-key-for-this-test-0123456789'

describe('邀请码从密钥推出来，一个推不出另一个', () => {
  const before = process.env['INVITE_KEY']
  afterAll(() => {
    if (before === undefined) delete process.env['INVITE_KEY']
    else process.env['INVITE_KEY'] = before
  })

  test.each(['', 'short', '123456789012345'])('密钥「%s」太短：没有，不用默认的', (key) => {
    process.env['INVITE_KEY'] = key
    expect(inviteKey()).toMatchObject({ ok: false, refusal: { code: 'invite/no-key' } })
  })

  test('五千个孩子各发三张，一万五千个码没有两个一样，也没有一个记号一样', () => {
    const key = keyOf(KEY)
    const codes = Array.from({ length: 5_000 }, (_, n) => `pupil:p-${n}`).flatMap((_id) =>
      [1, 2, 3].map((serial) => key.codeOf({ _id, serial })),
    )
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(codes.map((code) => key.markOf(code))).size).toBe(codes.length)
    expect(codes.every((code) => readCode(code) === code)).toBe(true)
    const times = new Map([...CODE_ALPHABET].map((letter) => [letter, 0]))
    for (const letter of codes.join('')) times.set(letter, (times.get(letter) ?? 0) + 1)
    const fair = (codes.length * 10) / CODE_ALPHABET.length
    for (const count of times.values()) expect(Math.abs(count - fair) / fair).toBeLessThan(0.1)
  })

  test('换一张、换一个孩子、换一把密钥，都是毫不相干的码；同一张永远是同一个', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 99 }), (n, serial) => {
        const code = keyOf(KEY).codeOf({ _id: `pupil:${n}`, serial })
        expect(keyOf(KEY).codeOf({ _id: `pupil:${n}`, serial })).toBe(code)
        for (const other of [
          keyOf(KEY).codeOf({ _id: `pupil:${n}`, serial: serial + 1 }),
          keyOf(KEY).codeOf({ _id: `pupil:${n + 1}`, serial }),
          keyOf(KEY).codeOf({ _id: `staff:${n}`, serial }),
          keyOf(`${KEY}x`).codeOf({ _id: `pupil:${n}`, serial }),
        ]) {
          const same = [...code].filter((letter, i) => letter === other[i]).length
          expect(same).toBeLessThan(7)
        }
      }),
    )
  })

  test('怎么抄都是同一个记号；记号和人的编号里没有码，也没有微信号', () => {
    const key = keyOf(KEY)
    const code = key.codeOf({ _id: 'pupil:p-1', serial: 1 })
    expect(key.markOf(`${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`)).toBe(key.markOf(code))
    expect(key.markOf('不是码')).not.toBe(key.markOf('也不是码'))
    expect(key.personIdOf('o-wechat')).toBe(keyOf(KEY).personIdOf('o-wechat'))
    expect(key.personIdOf('o-wechat')).not.toContain('wechat')
    expect(key.markOf(code).toUpperCase()).not.toContain(code)
  })
})
