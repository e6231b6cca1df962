import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCounts } from '../api/hooks.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { useArrival } from './use-arrival.ts';

const PAGES = [
  ['/', 'Chronology', 'engagements'],
  ['/people', 'People', 'people'],
  ['/forums', 'Forums', 'forums'],
  ['/statements', 'Statements', 'statements'],
  ['/positions', 'Positions', 'positions'],
  ['/promises', 'Promises', 'commitments'],
  ['/figures', 'Figures', 'figures'],
  ['/events', 'Events', 'events'],
  ['/articles', 'Articles', 'articles'],
  ['/not-read', 'Not read', undefined],
] as const;

/** What surrounds every page: skip link, name, pages, and the list of keys. */
export function Shell({ children }: { children: ReactNode }) {
  const main = useArrival();
  const { data: counts } = useCounts();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="masthead">
        <Link href="/" className="name">
          Rapporteur
        </Link>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(([address, label, key]) => (
              <li key={address}>
                <NavLink address={address}>
                  {label}
                  {key && counts && <span className="nav-count">{counts[key].toLocaleString('en')}</span>}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <KeysDialog />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>
          The record of the talks, read from your articles on this machine. Nothing leaves it.{' '}
          <Link href="/corrections">Corrections</Link>
        </p>
      </footer>
    </>
  );
}

function NavLink({ address, children }: { address: string; children: ReactNode }) {
  return (
    <Link href={address} className={(active) => (active ? 'current' : '')}>
      {children}
    </Link>
  );
}
