import type { Person } from '@/domain/people/Person'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'
import type { Hands } from './given/walk/Hands'
import { walkTheTerm } from './given/walk/walkTheTerm'
import { writtenFile } from './given/walk/writtenFile'

/** A machine that does many things at once still gets there. */
const PATIENCE = 20_000

function handsOn(phone: Phone): Hands {
  const seen = (selector: string) => phone.until(() => phone.$(selector), PATIENCE)
  return {
    async tap(selector) {
      await seen(selector)
      await phone.tap(selector)
    },
    async type(id, words) {
      await seen(`#${id}`)
      await phone.input(`#${id}`, words)
    },
    pickDay: (id, day) => phone.pick(`#${id}`, day),
    async openRow(kind, key) {
      await seen(`#${kind}-${key}`)
      await phone.tap(`#${kind}-${key}`)
    },
    closeEditor: () => phone.tap('.af-scrim'),
    async see(selector, words = '') {
      await phone.until(() => phone.$(selector)?.textContent?.includes(words), PATIENCE)
    },
    async gone(selector) {
      await phone.until(() => phone.$(selector) === null, PATIENCE)
    },
    refresh: () => phone.pullDown(),
    async exported() {
      await phone.until(() => phone.log.ui.some(({ kind }) => kind === 'shareFileMessage'))
      return writtenFile(phone.host)
    },
  }
}

describe('一个学期的开头，在小程序上', () => {
  walkTheTerm(async (town) => {
    const phones: Phone[] = []
    const open = async (openid: string, url: string): Promise<Hands> => {
      const phone = phoneOf(town, { openid } as Person, { url })
      phones.push(phone)
      await phone.settle()
      return handsOn(phone)
    }
    return {
      desk: ({ openid }, url) => open(openid, url),
      phone: open,
      faults: async () =>
        phones.flatMap(({ log }) => [...log.errors.map(({ message }) => message), ...log.missing]),
      close: async () => phones.forEach((phone) => phone.close()),
    }
  })
})
