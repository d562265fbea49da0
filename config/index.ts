import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const target = process.env.TARO_ENV ?? 'weapp'

/** 1 px in a sheet is 1 px at a width of 375: rpx in the mini program, untouched on the web. */
export default defineConfig<'webpack5'>({
  projectName: 'anfang',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `${process.env.DIST ?? 'dist'}/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: target === 'weapp' ? [path.join(root, 'config/aria/plugin.ts')] : [],
  alias: { '@': path.join(root, 'src') },
  defineConstants: {
    CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? 'local'),
    TEMPLATES_AT_WECHAT: process.env.TEMPLATES_AT_WECHAT ?? '{}',
    WEB_ADDRESS: JSON.stringify(process.env.WEB_ADDRESS ?? 'http://127.0.0.1:8787/desk/'),
  },
  cache: { enable: false },
  jsMinimizer: 'esbuild',
  esbuild: { minify: { config: { target: 'es2018', charset: 'utf8', legalComments: 'none' } } },
  // Its svg step breaks a drawing inside a custom property (our icons).
  csso: { enable: true, config: { svgo: false, normalizeUrl: false } },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [path.join(root, 'config/aria')] },
    postcss: {
      // Hairlines stay as they are.
      pxtransform: { enable: true, config: { onePxTransform: false } },
      htmltransform: { enable: false },
    },
  },
  h5: {
    // Served under /desk/ by the local cloud and under any folder elsewhere.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
  },
})
