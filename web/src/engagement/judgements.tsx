import type { Evidence, Judgement } from '../../../src/server/api-types.ts';

const KIND: Readonly<Record<Judgement['kind'], string>> = {
  'same-actor': 'These names are one actor',
  'different-actor': 'These names are different actors',
  'same-engagement': 'These reports are about one meeting',
  'different-engagement': 'These reports are about different meetings',
  'same-text': 'These articles carry one text',
  'different-text': 'These articles are different texts',
  'same-position': 'These sentences tell of one position',
  'same-commitment': 'These sentences tell of one promise',
  'part-of': 'The meeting is part of the visit',
  'corrected-engagement': 'A field was corrected',
  'no-engagement': 'These sentences tell of no meeting',
};

interface Props {
  readonly judgements: readonly Judgement[];
  readonly evidence: readonly Evidence[];
}

/** Why reports were joined: each reason with what it added to the score. */
export function Judgements({ judgements, evidence }: Props) {
  return (
    <section className="judgements">
      <h2>Why these reports stand together</h2>
      {judgements
        .filter(({ author }) => author === 'machine')
        .map((judgement) => (
          <details key={judgement.id}>
            <summary>
              {KIND[judgement.kind]}: {authorOf(judgement)}, {subjectsOf(judgement, evidence)}
            </summary>
            <div className="scroll-x">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Reason</th>
                    <th scope="col">Weight</th>
                    <th scope="col">Added to the score</th>
                  </tr>
                </thead>
                <tbody>
                  {judgement.reasons.map(({ feature, weight, contribution }) => (
                    <tr key={feature}>
                      <th scope="row">{feature}</th>
                      <td>{weight}</td>
                      <td>{contribution > 0 ? `+${contribution}` : contribution}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        ))}
    </section>
  );
}

function authorOf({ author, at }: Judgement): string {
  if (author === 'machine') return 'decided by the machine';
  return `decided by ${author.person}${at ? ` on ${at.slice(0, 10)}` : ''}`;
}

function subjectsOf({ subjects }: Judgement, evidence: readonly Evidence[]): string {
  const names = new Set(
    evidence
      .filter(({ claim }) => subjects.includes(claim.id))
      .map(({ article }) => article.publisher ?? article.title ?? article.id),
  );
  return names.size > 0 ? [...names].join(', ') : `${subjects.length} reports`;
}
