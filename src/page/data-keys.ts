/** What sites call the parts of an article in the data that their scripts read, the surest first. */
export const TITLE_KEYS = ['title', 'headline', 'heading', 'name', 'articleTitle', 'subject'] as const;
export const DAY_KEYS = ['date', 'publishedAt', 'datePublished', 'publishDate', 'publishTime', 'published', 'pubDate', 'releaseDate', 'displayDate', 'createdAt'] as const;
