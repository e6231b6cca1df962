import type {
  CityEntry,
  CountryName,
  ForumEntry,
  OfficeMatch,
  OfficeTerm,
  OrganizationEntry,
} from '../lexicon/index.ts';

/** A stretch of tokens recognised by the model, the lexicon or a pattern, before it is known who it is. Last exclusive. */
export type Spot = { readonly first: number; readonly last: number } & (
  | { readonly kind: 'person'; readonly known?: OfficeTerm }
  | { readonly kind: 'country'; readonly country: CountryName }
  | { readonly kind: 'organization'; readonly organization?: OrganizationEntry }
  | { readonly kind: 'forum'; readonly forum?: ForumEntry }
  | { readonly kind: 'place'; readonly city?: CityEntry }
  | { readonly kind: 'office'; readonly office: OfficeMatch }
);
