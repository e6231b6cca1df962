export * from '../../src/evaluation/matching/group-by.ts';
