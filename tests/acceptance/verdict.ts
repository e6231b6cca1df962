export * from '../../src/evaluation/verdict.ts';
