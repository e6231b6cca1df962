/** A name as the network found it: words first..last (exclusive) and the number of its kind. */
export interface FoundName {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
  /** For every kind the log-probability that the first word begins and the others continue a name of it. */
  readonly scores: Float32Array;
}

/**
 * The best path of name tags (Viterbi). Tag 0 is outside, 2k + 1 begins kind k and 2k + 2 goes on with it; a going-on may
 * follow only its own kind. Scores of word i start at `at + i * stride`.
 */
export function bestNames(
  scores: Float32Array,
  at: number,
  stride: number,
  n: number,
  tags: number,
): FoundName[] {
  let best = new Float64Array(tags);
  let now = new Float64Array(tags);
  const came = new Uint8Array(n * tags);
  for (let j = 0; j < tags; j++)
    best[j] = j > 0 && j % 2 === 0 ? Number.NEGATIVE_INFINITY : (scores[at + j] ?? 0);
  for (let i = 1; i < n; i++) {
    const top = greatest(best);
    const reached = best[top] ?? 0;
    const row = at + i * stride;
    const back = i * tags;
    now[0] = reached + (scores[row] ?? 0);
    came[back] = top;
    for (let j = 1; j < tags; j += 2) {
      now[j] = reached + (scores[row + j] ?? 0);
      came[back + j] = top;
      const begun = best[j] ?? 0;
      const gone = best[j + 1] ?? 0;
      now[j + 1] = Math.max(gone, begun) + (scores[row + j + 1] ?? 0);
      came[back + j + 1] = gone > begun ? j + 1 : j;
    }
    [best, now] = [now, best];
  }
  const path = new Uint8Array(n);
  let tag = greatest(best);
  for (let i = n - 1; i >= 0; i--) {
    path[i] = tag;
    tag = came[i * tags + tag] ?? 0;
  }
  return spansOf(path).map((span) => ({ ...span, scores: kindScores(scores, at, stride, tags, span) }));
}

function greatest(values: Float64Array): number {
  let at = 0;
  for (let j = 1; j < values.length; j++) if ((values[j] ?? 0) > (values[at] ?? 0)) at = j;
  return at;
}

function spansOf(path: Uint8Array): Omit<FoundName, 'scores'>[] {
  const names: Omit<FoundName, 'scores'>[] = [];
  let first = -1;
  for (let i = 0; i <= path.length; i++) {
    const tag = i < path.length ? (path[i] ?? 0) : 0;
    if (first >= 0 && !(tag > 0 && tag % 2 === 0)) {
      names.push({ first, last: i, kind: ((path[first] ?? 1) - 1) >> 1 });
      first = -1;
    }
    if (tag % 2 === 1) first = i;
  }
  return names;
}

function kindScores(
  scores: Float32Array,
  at: number,
  stride: number,
  tags: number,
  span: Omit<FoundName, 'scores'>,
): Float32Array {
  const out = new Float32Array((tags - 1) / 2);
  for (let i = span.first; i < span.last; i++) {
    const row = at + i * stride;
    let sum = 0;
    for (let j = 0; j < tags; j++) sum += Math.exp(scores[row + j] ?? 0);
    const log = Math.log(sum);
    for (let k = 0; k < out.length; k++) {
      out[k] = (out[k] ?? 0) + (scores[row + 2 * k + (i === span.first ? 1 : 2)] ?? 0) - log;
    }
  }
  return out;
}
