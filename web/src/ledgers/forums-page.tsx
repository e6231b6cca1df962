import { Link } from 'wouter';
import type { ForumList } from '../../../src/server/api-types.ts';
import { useForums } from '../api/hooks.ts';
import { countryName } from '../shared/countries.tsx';
import { countOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Sentences } from '../shared/sentences.tsx';
import { ShortList } from '../shared/short-list.tsx';
import { Answer, Empty } from '../shared/states.tsx';

type Forum = ForumList[number];

/** Dialogues, negotiations and groupings; those that belong to another one stand under it. */
export function ForumsPage() {
  const query = useForums();
  return (
    <>
      <PageHeader title="Forums">
        <p className="result-count">{query.data && countOf(query.data.length, 'forum', 'forums')}</p>
      </PageHeader>
      <Answer query={query}>
        {(forums) =>
          forums.length === 0 ? (
            <Empty title="No forums">
              <p>
                A forum is what meetings belong to: a dialogue, a round of talks, an agreement, a grouping.
              </p>
            </Empty>
          ) : (
            <ul className="plain-list forums">
              {roots(forums).map((forum) => (
                <ForumItem key={forum.id} forum={forum} all={forums} depth={0} />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

function roots(forums: ForumList): ForumList {
  const ids = new Set(forums.map((forum) => forum.id));
  return forums.filter((forum) => !forum.partOf || forum.partOf === forum.id || !ids.has(forum.partOf));
}

function ForumItem({ forum, all, depth }: { forum: Forum; all: ForumList; depth: number }) {
  // Data may say that two forums are part of each other; a house has few floors.
  const parts = depth < 4 ? all.filter((other) => other.partOf === forum.id && other.id !== forum.id) : [];
  const next = all.find((other) => other.id === forum.supersededBy);
  return (
    <li id={forum.id}>
      <p className="item-line">
        <Link href={`/?forum=${encodeURIComponent(forum.id)}`} className="item-name">
          {forum.name}
        </Link>
        <span>{forum.kind}</span>
        <span className="forum-status">{forum.status}</span>
        <span className="muted">{countOf(forum.engagements, 'meeting', 'meetings')}</span>
      </p>
      <p className="item-facts">
        {forum.parties.length > 0 && (
          <span>
            <ShortList items={forum.parties.map(countryName)} most={6} />
          </span>
        )}
        {forum.chairs.length > 0 && <span>chaired by {forum.chairs.join(', ')}</span>}
        {forum.aliases.length > 0 && (
          <span>
            also called <ShortList items={forum.aliases} most={3} />
          </span>
        )}
        {next && <span>followed by {next.name}</span>}
      </p>
      <Sentences claims={forum.claims} />
      {parts.length > 0 && (
        <ul className="plain-list">
          {parts.map((part) => (
            <ForumItem key={part.id} forum={part} all={all} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}
