import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  ArticleDetail,
  ArticleSummary,
  CodedEvent,
  Commitment,
  Corrected,
  CorrectionList,
  CorrectionRequest,
  Counts,
  Diagnostic,
  Engagement,
  EngagementDetail,
  Evidence,
  Facets,
  Figure,
  ForumList,
  LedgerFacets,
  Page,
  Person,
  PersonDetail,
  Position,
  Statement,
  Timeline,
} from '../../../src/server/api-types.ts';
import { apiPath, getJson, type Query, sendJson } from './client.ts';

function useApi<T>(path: string, query: Query = {}, enabled = true) {
  const address = apiPath(path, query);
  return useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => getJson<T>(address, signal),
    enabled,
  });
}

/** A list that grows page by page; the pages read so far stay in place while a changed query loads. */
function usePages<T>(path: string, query: Query = {}) {
  const address = apiPath(path, query);
  return useInfiniteQuery({
    queryKey: [address, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<T>>(apiPath(path, { ...query, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export type Pages<T> = ReturnType<typeof usePages<T>>;

const encode = encodeURIComponent;

export const useCounts = () => useApi<Counts>('counts');
export const useFacets = () => useApi<Facets>('facets');
export const useChronology = (query: Query) => usePages<Engagement>('engagements', query);
export const useTimeline = (query: Query) => useApi<Timeline>('timeline', query);
export const useEngagement = (id: string) => useApi<EngagementDetail>(`engagements/${encode(id)}`);
export const useArticles = () => usePages<ArticleSummary>('articles');
export const useArticle = (id: string) => useApi<ArticleDetail>(`articles/${encode(id)}`);
export const usePeople = (query: Query) => usePages<Person>('people', query);
export const usePerson = (id: string) => useApi<PersonDetail>(`people/${encode(id)}`);
export const useForums = () => useApi<ForumList>('forums');
export const useStatements = (query: Query) => usePages<Statement>('statements', query);
export const useFigures = () => usePages<Figure>('figures');
export const usePositions = (query: Query) => usePages<Position>('positions', query);
export const useCommitments = (query: Query) => usePages<Commitment>('commitments', query);
export const useEvents = (query: Query) => usePages<CodedEvent>('events', query);
export const useLedgerFacets = () => useApi<LedgerFacets>('ledger-facets');
export const useDiagnostics = () => usePages<Diagnostic>('diagnostics');
export const useEvidence = (claims: readonly string[], enabled: boolean) =>
  useApi<readonly Evidence[]>(
    'evidence',
    { claims: claims.slice(0, 100).join(',') },
    enabled && claims.length > 0,
  );
export const useCorrections = () => useApi<CorrectionList>('corrections');

/** A correction may change any list, so all that was read is asked for again. */
export function useCorrect() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (correction: CorrectionRequest) =>
      sendJson<Corrected>('POST', apiPath('corrections'), correction),
    onSuccess: () => client.invalidateQueries(),
    networkMode: 'always',
  });
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (judgement: string) => sendJson('DELETE', apiPath(`corrections/${encode(judgement)}`)),
    onSuccess: () => client.invalidateQueries(),
    networkMode: 'always',
  });
}
