export default definePageConfig({ navigationBarTitleText: '安放', enablePullDownRefresh: true })
