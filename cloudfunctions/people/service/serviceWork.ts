import { serviceInputs } from '@/contract/service'
import { yes } from '@/domain/result'
import { agreementTasks, byUrgency, fileTasks, providerTasks } from '@/domain/service/serviceTasks'
import { bureauVetsOf, standingOf } from '@/domain/service/standingOf'
import { theCity } from '../../_kit/city'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'

/** 要办的: what of the school's own ends within thirty days or has ended. */
export const serviceWork = action({
  deed: 'people/serviceWork',
  input: serviceInputs.serviceWork,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller: { today } }) {
    const [files, providers] = await Promise.all([
      store.findAll('service_files', { schoolId }),
      store.findAll('providers', { 'agreements.schoolId': schoolId }),
    ])
    const agreements = providers.flatMap((one) => [
      ...providerTasks(one, today),
      ...agreementTasks(one, today).filter((task) => task.schoolId === schoolId),
    ])
    const tasks = [...files.flatMap((file) => fileTasks(file, today)), ...agreements]
    return yes({ today, tasks: tasks.sort(byUrgency) })
  },
})

/** 教育局: files that wait for its word, and what ends in the whole city. */
export const cityService = action({
  deed: 'people/cityService',
  input: serviceInputs.cityService,
  subject: () => ({}),
  async run(_input, { caller: { today } }) {
    const [city, schools, files, providers] = await Promise.all([
      theCity(),
      store.findAll('schools', {}, ['name']),
      store.findAll('service_files', {}),
      store.findAll('providers', {}),
    ])
    const schoolName = new Map(schools.map(({ _id, name }) => [_id, name]))
    const providerName = new Map(providers.map(({ _id, name }) => [_id, name]))
    const vets = bureauVetsOf(city)
    const waits = files.filter((file) => {
      const person = { _id: file.personId, name: file.name }
      const { vettings } = standingOf({ person, schoolId: file.schoolId, files: [file], training: null })
      return vets.includes(file.kind) && !vettings.some(({ side }) => side === 'bureau')
    })
    const tasks = [
      ...files.flatMap((file) => fileTasks(file, today).filter(({ side }) => side === 'bureau')),
      ...providers.flatMap((one) => providerTasks(one, today)),
    ]
    return yes({
      today,
      waiting: waits
        .map(({ schoolId, personId, name, kind, providerId }) => ({
          ...{ schoolId, personId, name, kind },
          schoolName: schoolName.get(schoolId) ?? '',
          providerName: (providerId === null ? undefined : providerName.get(providerId)) ?? '',
        }))
        .sort((a, b) => a.schoolName.localeCompare(b.schoolName, 'zh') || a.name.localeCompare(b.name, 'zh')),
      tasks: tasks.sort(byUrgency),
    })
  },
})
