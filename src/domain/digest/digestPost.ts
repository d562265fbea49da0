/** Art. 9: the posts that may be told of a school's day, and may open the page: the same as in the table of rights. */
const DIGEST_POSTS = { principal: '校长', 'duty-leader': '值班领导' } as const

export type DigestPost = keyof typeof DIGEST_POSTS
export const digestPostText = (post: DigestPost): string => DIGEST_POSTS[post]
