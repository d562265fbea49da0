/** A drawing as the source of an Image. Brackets and quotes too, because WeChat puts it into url(). */
export const svgImage = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
