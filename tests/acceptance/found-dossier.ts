export * from '../../src/evaluation/articles/found-dossier.ts';
