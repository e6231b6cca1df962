/** Nouns that, with a country beside them, stand for its government: "the Japanese side", "U.S. officials". */
export const GOVERNMENT_NOUNS: ReadonlySet<string> = new Set([
  'government', 'side', 'delegation', 'administration', 'cabinet', 'team', 'authority', 'official', 'negotiator', 'diplomat',
  'leadership', 'envoy', 'ministry', 'representative', 'counterpart', 'minister', 'leader', 'president', 'premier', 'chief',
]);

/** Plural nouns that stand for the two or more people just spoken of: "the two leaders", "both ministers". */
export const PEOPLE_GROUP_NOUNS: ReadonlySet<string> = new Set([
  'leader', 'president', 'premier', 'minister', 'official', 'man', 'woman', 'pair', 'duo', 'counterpart', 'diplomat', 'negotiator', 'secretary', 'chief', 'statesman', 'envoy', 'politician',
]);

/** Plural nouns that stand for the countries just spoken of: "both sides", "the two neighbours". */
export const COUNTRY_GROUP_NOUNS: ReadonlySet<string> = new Set([
  'country', 'side', 'nation', 'government', 'ally', 'neighbor', 'neighbour', 'party', 'rival', 'state', 'delegation', 'capital', 'power', 'economy',
]);
