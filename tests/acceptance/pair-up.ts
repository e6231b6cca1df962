export * from '../../src/evaluation/matching/pair-up.ts';
