export * from '../../src/evaluation/articles/expected.ts';
