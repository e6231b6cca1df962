export * from '../../src/evaluation/articles/compare-statements.ts';
