export default definePageConfig({ navigationBarTitleText: '教务处' })
