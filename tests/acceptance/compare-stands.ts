export * from '../../src/evaluation/articles/compare-stands.ts';
