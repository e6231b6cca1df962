export * from '../../src/evaluation/articles/compare-record.ts';
