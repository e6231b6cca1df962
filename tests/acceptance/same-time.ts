export * from '../../src/evaluation/matching/same-time.ts';
