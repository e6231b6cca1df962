import type { ReactNode } from 'react';
import { ApiFailure } from '../api/client.ts';
import { PageHeader } from './page-header.tsx';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** What stands in the place of an answer: waiting, trouble with a way on, or the answer. */
export function Answer<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Trouble error={query.error} retry={query.refetch} />;
  return <p className="waiting">Reading the record …</p>;
}

export function Trouble({ error, retry }: { error: Error; retry: () => unknown }) {
  if (error instanceof ApiFailure) {
    return (
      <>
        {error.status === 404 && <PageHeader title="Not in the record" />}
        <div className="notice" role="alert">
          <p>{error.message}</p>
        </div>
      </>
    );
  }
  return (
    <div className="notice" role="alert">
      <p>
        The server does not answer. Is <code>rapporteur serve</code> still running in its terminal?
      </p>
      <button type="button" onClick={() => retry()}>
        Try again
      </button>
    </div>
  );
}

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function NoArticles() {
  return (
    <Empty title="No articles yet">
      <p>Stop the server, then run this with a folder of saved pages or text files:</p>
      <pre>
        <code>rapporteur add FOLDER{'\n'}rapporteur serve</code>
      </pre>
      <p>The chronology, the people and the statements are read from your articles.</p>
    </Empty>
  );
}
