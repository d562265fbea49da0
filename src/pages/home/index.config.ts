export default definePageConfig({ navigationBarTitleText: '安放' })
