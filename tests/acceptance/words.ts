export * from '../../src/evaluation/matching/words.ts';
