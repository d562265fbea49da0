export default definePageConfig({ navigationBarTitleText: '对一对' })
