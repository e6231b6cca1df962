export * from '../../src/evaluation/articles/compare-engagements.ts';
