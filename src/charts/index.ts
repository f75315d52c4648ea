/** Charts: each is a pure model and Plot options made from it; Figure draws one with its table. */
export { Figure } from './Figure.tsx';
export { type RankingBar, type RankingItem, rankingModel, rankingOptions } from './ranking.ts';
export { type TrendModel, type TrendPoint, trendModel, trendOptions } from './trend.ts';
export { type YearBar, yearOptions } from './years.ts';
