import { Link } from 'wouter';
import { PageHeader } from '../shared/page-header.tsx';

export function NotFound() {
  return (
    <>
      <PageHeader title="No such page" />
      <p>
        Nothing has this address. <Link href="/">Go to the chronology.</Link>
      </p>
    </>
  );
}
