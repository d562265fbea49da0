import { CHEN_YUNING, LIU_ZICHEN, QIN_BARRED, TEACHER, type PictureSet } from '../setOf'
import { asId, type PupilId } from '@/domain/ids'
import type { Scene } from '../takePictures'

const GATE = 1112

/** The rush at the gate: who is still inside, who comes, and who must not. */
export function atTheGate(set: PictureSet): Scene[] {
  const { stage, cast, guardian, guard, person, act } = set
  let own = ''
  let delegated = ''
  let namesake = ''
  const release = (query: () => string) => ({
    minute: GATE,
    persona: guard,
    url: () => `/pages/gate/release/index?${query()}`,
  })
  /** Two of one name still inside: the guard has to look twice. */
  const findNamesake = async (): Promise<PupilId | ''> => {
    const here = await set.held()
    const names = here.map((child) => cast.pupil(child.pupilId).name)
    const alike = here.find((child, i) => names.indexOf(cast.pupil(child.pupilId).name) < i)
    return alike?.pupilId ?? ''
  }
  return [
    {
      name: 'guardian-pickup-code',
      minute: GATE,
      persona: guardian(LIU_ZICHEN),
      url: () => `/pages/guardian/code/index?pupilId=${LIU_ZICHEN}`,
      looks: ['dark', 'large'],
    },
    {
      name: 'gate-handover',
      minute: GATE,
      persona: guard,
      url: () => '/pages/gate/handover/index',
      looks: ['dark', 'large'],
      async before() {
        const hands = await stage.ask(person(TEACHER)(), 'custody/hands', { schoolId: set.schoolId })
        const group = hands.groups.find((g) => g.what.includes('校门'))
        if (group !== undefined)
          await stage.ask(person(TEACHER)(), 'custody/offer', {
            ...act(),
            to: asId(cast.first('gate', set.schoolId)._id),
            pupilIds: group.children.map((child) => child.pupilId),
          })
      },
    },
    {
      name: 'gate-release-alike',
      ...release(() => `pupilId=${namesake}`),
      looks: ['dark'],
      async before() {
        namesake = await findNamesake()
      },
    },
    {
      name: 'gate-remaining',
      minute: GATE,
      persona: guard,
      url: () => '/pages/gate/remaining/index',
      looks: ['dark', 'large'],
      before: () => set.mostGoHome([LIU_ZICHEN, QIN_BARRED, CHEN_YUNING]),
    },
    {
      name: 'gate-remaining-leader',
      minute: GATE,
      persona: set.leader,
      url: () => '/pages/gate/remaining/index',
    },
    {
      name: 'gate-release',
      ...release(() => `scanned=${own}`),
      looks: ['dark', 'large'],
      async before() {
        const shown = await stage.ask(guardian(LIU_ZICHEN)(), 'custody/pickupCode', { pupilId: LIU_ZICHEN })
        own = `${shown.token}.${shown.codes[0]?.code ?? ''}`
      },
    },
    {
      name: 'gate-release-delegate',
      ...release(() => `scanned=${delegated}`),
      looks: ['dark'],
      async before() {
        const mother = guardian(LIU_ZICHEN)()
        const { delegations } = await stage.ask(mother, 'custody/collectors', { pupilId: LIU_ZICHEN })
        const code = await stage.ask(mother, 'custody/delegationCode', {
          pupilId: LIU_ZICHEN,
          delegationId: asId(delegations[0]?.id ?? ''),
        })
        delegated = code.scannable ?? ''
      },
    },
    { name: 'gate-ask', ...release(() => `pupilId=${QIN_BARRED}`), looks: ['dark'] },
    {
      name: 'gate-ask-offline',
      ...release(() => `pupilId=${QIN_BARRED}`),
      async steps(phone) {
        await phone.open('/pages/gate/remaining/index')
        await phone.page.evaluate(() => window.wechat?.setOnline(false))
        await phone.open(`/pages/gate/release/index?pupilId=${QIN_BARRED}`)
      },
    },
    {
      name: 'gate-refuse',
      ...release(() => `scanned=${own.slice(0, 9)}000000`),
      looks: ['dark'],
    },
    {
      name: 'gate-handover-shift',
      minute: GATE,
      persona: person(TEACHER),
      url: () => '/pages/teacher/handover/index',
    },
  ]
}
