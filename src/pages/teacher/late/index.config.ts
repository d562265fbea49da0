export default definePageConfig({ navigationBarTitleText: '延时班' })
