/// <reference types="@tarojs/taro" />

/** The CloudBase environment this build talks to; 'local' is the cloud on your machine. */
declare const CLOUD_ENV: string

/** Where the web build stands, for the code on a printed guide; on your machine unless WEB_ADDRESS says otherwise. */
declare const WEB_ADDRESS: string

declare module '*.scss'
