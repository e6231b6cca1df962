import { articlesContract } from './contract-articles.ts';
import { ledgersContract } from './contract-ledgers.ts';
import { pagingContract } from './contract-paging.ts';
import type { Place } from './contract-place.ts';
import { readingContract } from './contract-reading.ts';
import { workContract } from './contract-work.ts';

/** What every store must do, whichever engine is under it. */
export function recordContract(place: Place): void {
  articlesContract(place);
  workContract(place);
  readingContract(place);
  pagingContract(place);
  ledgersContract(place);
}
