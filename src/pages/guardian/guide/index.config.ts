export default definePageConfig({ navigationBarTitleText: '课后服务指南', enableShareAppMessage: true })
