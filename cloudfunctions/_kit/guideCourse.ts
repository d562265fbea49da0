export { guideCourse } from '@/domain/plan/guideCourse'
