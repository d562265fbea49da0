/** CloudBase's own web client, unpatched, against the local cloud: nobody, then a ticket, then a function's answer. */
import { AComputer } from './given/aComputer'
import { aSchool } from './given/aSchool'
import { Town } from './given/Town'

const DAY = '2026-11-23'

/** What the client looks for in a browser. */
function aBrowser(host: string): void {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const window = { location: { host, search: '' }, sessionStorage: storage, localStorage: storage }
  Object.assign(globalThis, { CLOUD_ENV: 'local', window, localStorage: storage, sessionStorage: storage })
}

test('网页的云客户端在本机的云上登录：先是没有人认得，凭证以后就是这台电脑', async () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
  const town = await Town.with([school], DAY)
  await town.at(600)
  aBrowser(new URL(town.cloud.doorUrl).host)
  const { callOnWeb, signInWithTicket } = await import('@/cloud/cloudbaseWeb')
  const me = { action: 'me', input: {} }
  expect(await callOnWeb('people', me)).toMatchObject({ refusal: { code: 'access/unknown-caller' } })
  const computer = await new AComputer(town).signIn(school.office.openid)
  await signInWithTicket(await computer.ticket())
  const desk = computer.secret
  expect(await callOnWeb('people', { ...me, desk })).toMatchObject({
    ok: true,
    value: { name: school.office.name },
  })
  expect(await callOnWeb('people', me)).toMatchObject({ refusal: { code: 'desk/closed' } })
  await expect(signInWithTicket('no/@@/ticket')).rejects.toThrow()
  await town.close()
})
