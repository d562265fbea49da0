/// <reference types="@tarojs/taro" />

/** The CloudBase environment this build talks to; 'local' is the cloud on your machine. */
declare const CLOUD_ENV: string

declare module '*.scss'
