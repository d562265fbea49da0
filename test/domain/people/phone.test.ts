import fc from 'fast-check'
import { isMasked, maskedPhone, plainPhone, saidPhone, tailOf } from '@/domain/people/phone'

describe('电话的遮盖', () => {
  test.each([
    ['13800000031', '138****0031'],
    ['0516-0000000', '051****0000'],
    ['12345678', '123****5678'],
    ['1234567', '****'],
    ['110', '****'],
    ['', ''],
  ])('%s 显示成 %s', (phone, mask) => {
    expect(maskedPhone(phone)).toBe(mask)
  })

  test('手机号遮盖以后，中间四位无论如何读不出来；别的号码也不会整个出现', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,15}$/), (phone) => {
        expect(maskedPhone(phone)).not.toContain(phone)
        expect(isMasked(maskedPhone(phone))).toBe(true)
        expect(maskedPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(7)
      }),
    )
  })

  test('读屏不念星号，只念尾号；没遮盖的照念', () => {
    expect(saidPhone(maskedPhone('13800000031'))).toBe('电话尾号 0 0 3 1，其余已隐藏')
    expect(saidPhone(maskedPhone('110'))).toBe('电话已隐藏')
    expect(saidPhone(plainPhone('13800000031'))).toBe('电话 13800000031')
    expect(tailOf('13800000031')).toBe('尾号0031')
  })
})
