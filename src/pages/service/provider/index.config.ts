export default definePageConfig({ navigationBarTitleText: '校外机构' })
