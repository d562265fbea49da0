export default definePageConfig({ navigationBarTitleText: '校门放行' })
