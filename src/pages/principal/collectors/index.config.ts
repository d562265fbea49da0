export default definePageConfig({ navigationBarTitleText: '接送安排' })
