export default definePageConfig({ navigationBarTitleText: '机构和人员' })
