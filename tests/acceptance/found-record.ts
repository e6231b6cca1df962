export * from '../../src/evaluation/articles/found-record.ts';
