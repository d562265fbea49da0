import { createHash } from 'node:crypto'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { buildSync } from 'esbuild'
import fc from 'fast-check'
import { sha256 } from '@/domain/sha256'

/** A phone of the oldest kind we serve (iOS 11): no `BigInt`, no `TextEncoder`, no `crypto`, no `globalThis`. */
function onOldPhone(text: string): unknown {
  const root = path.resolve(__dirname, '../..')
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, 'src/domain/sha256.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundle',
    target: 'es2017',
    platform: 'browser',
  })
  const phone = createContext({ text })
  const missing = 'delete globalThis.BigInt; delete globalThis.globalThis;'
  return runInContext(`${missing}${outputFiles[0]?.text ?? ''};bundle.sha256(text)`, phone)
}

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('SHA-256：手机、函数、命令行算得一样', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('标准里的例子 %j', (text, hash) => expect(sha256(text)).toBe(hash))

  test.each([
    '安放',
    '阿卜杜热合曼·买买提',
    '𠮷野家',
    'é߿ࠀ￿𐀀􏿿',
    '\ud83d',
    '\ude00',
    'a\ud83db',
    '\ude00\ud83d',
    '\ud83d\ud83d\ude00',
    '\u0000\n\t',
  ])('和 node:crypto 一致：%j', (text) => expect(sha256(text)).toBe(byNode(text)))

  test('任何文字都和 node:crypto 一致，半个代理对也一样', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === byNode(text)),
    )
    const halves = fc.array(fc.integer({ min: 0xd700, max: 0xe0ff }), { maxLength: 80 })
    fc.assert(
      fc.property(halves, (codes) => {
        const text = String.fromCharCode(...codes)
        return sha256(text) === byNode(text)
      }),
    )
  })

  test('旧手机没有 BigInt、TextEncoder、crypto，也算得一样', () =>
    expect(onOldPhone('安放 2026')).toBe(byNode('安放 2026')))

  test('长度在块的边上也一样：54 到 66 和 118 到 130 字节', () => {
    for (const from of [54, 118])
      for (let length = from; length <= from + 12; length += 1)
        expect(sha256('x'.repeat(length))).toBe(byNode('x'.repeat(length)))
  })
})
