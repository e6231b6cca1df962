export * from '../../src/evaluation/articles/compare-article.ts';
