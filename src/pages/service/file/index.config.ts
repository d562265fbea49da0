export default definePageConfig({ navigationBarTitleText: '服务档案' })
