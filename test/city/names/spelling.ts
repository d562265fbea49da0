export { spelled } from '@functions/_kit/spelled'
