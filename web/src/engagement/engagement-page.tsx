import { useEffect } from 'react';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { EngagementDetail } from '../../../src/server/api-types.ts';
import { useCorrections, useEngagement } from '../api/hooks.ts';
import { ConflictMark } from '../chronology/chronology-line.tsx';
import { CorrectPanel } from '../corrections/correct-panel.tsx';
import { FIELD } from '../corrections/correction-words.ts';
import { SaidItem } from '../corrections/said-item.tsx';
import { countryName } from '../shared/countries.tsx';
import { EvidenceItem } from '../shared/evidence-item.tsx';
import { groupCopies } from '../shared/group-copies.ts';
import { MarkLegend } from '../shared/mark-legend.tsx';
import { countOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Answer } from '../shared/states.tsx';
import { DatePassed, StatusChip } from '../shared/status.tsx';
import { WhenDate } from '../shared/when-date.tsx';
import { Conflicts } from './conflicts.tsx';
import { Judgements } from './judgements.tsx';
import { LifeLine } from './life-line.tsx';
import { Parts } from './parts.tsx';
import { SideTable } from './side-table.tsx';

export function EngagementPage({ id }: { id: string }) {
  const query = useEngagement(id);
  const current = query.data?.engagement.id;
  useEffect(() => {
    // The address of one that was merged leads to the one it became.
    if (current && current !== id) navigate(`/engagements/${encodeURIComponent(current)}`, { replace: true });
  }, [current, id]);
  return <Answer query={query}>{(detail) => <EngagementView detail={detail} />}</Answer>;
}

function EngagementView({ detail }: { detail: EngagementDetail }) {
  const { engagement, evidence, judgements, related } = detail;
  const { agenda, outcomes, conflicts } = engagement;
  return (
    <article className="engagement">
      <PageHeader title={engagement.label}>
        <Facts engagement={engagement} />
      </PageHeader>
      <div className="engagement-columns">
        <div>
          <LifeLine engagement={engagement} evidence={evidence} />
        </div>
        <div>
          <SideTable engagement={engagement} />
          <Parts engagement={engagement} related={related} />
          {conflicts.length > 0 && <Conflicts conflicts={conflicts} evidence={evidence} />}
          <Topics title="On the agenda" items={agenda} />
          <Topics title="Outcomes" items={outcomes} />
        </div>
      </div>
      <section className="sentences">
        <h2>Sentences it rests on</h2>
        <p className="section-note">
          {countOf(engagement.sources.independent, 'independent source', 'independent sources')}
          {`, ${countOf(engagement.sources.articles, 'article', 'articles')}. `}
          Articles with nearly the same text count as one source.
        </p>
        <MarkLegend />
        <ul className="evidence-list">
          {groupCopies(evidence).map(({ lead, copies }) => (
            <EvidenceItem key={lead.claim.id} evidence={lead} copies={copies} />
          ))}
        </ul>
      </section>
      {judgements.some(({ author }) => author === 'machine') && (
        <Judgements judgements={judgements} evidence={evidence} />
      )}
      <Corrections detail={detail} />
    </article>
  );
}

function Facts({ engagement }: Pick<EngagementDetail, 'engagement'>) {
  const { status, when, openDate, place, forum, forumName, conflicts, type, corrected } = engagement;
  return (
    <p className="facts">
      <StatusChip status={status} />
      <DatePassed status={status} when={when} />
      {conflicts.length > 0 && <ConflictMark conflicts={conflicts} />}
      <WhenDate when={when} openDate={openDate} />
      {place && (
        <span>
          {place.name}
          {place.country && countryName(place.country) !== place.name && `, ${countryName(place.country)}`}
        </span>
      )}
      <span>{type}</span>
      {corrected && (
        <span className="corrected">corrected: {corrected.map((field) => FIELD[field]).join(', ')}</span>
      )}
      {forum && <Link href={`/?forum=${encodeURIComponent(forum)}`}>{forumName ?? 'its forum'}</Link>}
    </p>
  );
}

/** What people have said of it, and the way to say more where this server takes corrections. */
function Corrections({ detail: { engagement, evidence, judgements } }: { detail: EngagementDetail }) {
  const open = useCorrections().data?.open === true;
  const said = judgements.filter(({ author }) => author !== 'machine');
  if (!open && said.length === 0) return null;
  return (
    <section className="corrections">
      <h2>Corrections</h2>
      {said.length > 0 && (
        <ul className="plain-list">
          {said.map((judgement) => (
            <SaidItem key={judgement.id} judgement={judgement} open={open} />
          ))}
        </ul>
      )}
      {open && <CorrectPanel key={engagement.id} engagement={engagement} evidence={evidence} />}
    </section>
  );
}

function Topics({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="topics">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
