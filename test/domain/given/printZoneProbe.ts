import { probe } from './zoneProbe'

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ zone: timeZone, told: probe() }))
