export default definePageConfig({ navigationBarTitleText: '信息同意书' })
