export default definePageConfig({ navigationBarTitleText: '全市校历' })
