"""From scores to trees and names; the same rules as `src/language/engine/`."""

import math

from names import TAGS


def names_viterbi(logits):
    """Best tag path in which I-X follows only B-X or I-X. Returns [(first, last, kind)]."""
    n, k = logits.shape
    rows = logits.tolist()
    best, back = list(rows[0]), []
    for i in range(2, k, 2):
        best[i] = -math.inf
    for row in rows[1:]:
        top = max(range(k), key=lambda j: best[j])
        now, came = [0.0] * k, [0] * k
        for j in range(k):
            if j and j % 2 == 0:
                p = j if best[j] > best[j - 1] else j - 1
            else:
                p = top
            now[j], came[j] = best[p] + row[j], p
        best = now
        back.append(came)
    j = max(range(k), key=lambda q: best[q])
    path = [j]
    for came in reversed(back):
        j = came[j]
        path.append(j)
    path.reverse()
    spans, start = [], None
    for i, j in enumerate(path + [0]):
        if start is not None and not (j and j % 2 == 0):
            spans.append((start, i, TAGS[path[start]][2:]))
            start = None
        if j % 2 == 1:
            start = i
    return spans


def tree(scores):
    """Heads (0 = root) of the best tree with one root. scores: (n, n + 1)."""
    n = scores.shape[0]
    greedy = scores.argmax(1).tolist()
    if _is_tree(greedy):
        return greedy
    rows = scores.tolist()
    return best_tree(rows, n)


def _is_tree(heads):
    if sum(h == 0 for h in heads) != 1:
        return False
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for i in range(1, len(heads) + 1):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j - 1]
        if state[j] == 1:
            return False
        for q in path:
            state[q] = 2
    return True


def best_tree(rows, n):
    """One root: a constant large penalty on every root arc makes Chu-Liu/Edmonds use as few as it can, which is one."""
    penalty = 1e5
    score = [[-math.inf] * (n + 1) for _ in range(n + 1)]
    for d in range(1, n + 1):
        for h in range(n + 1):
            if h != d:
                score[h][d] = rows[d - 1][h] - (penalty if h == 0 else 0)
    heads = chu_liu_edmonds(score)
    return heads[1:]


def chu_liu_edmonds(score):
    """score[h][d]; node 0 is the root. Returns heads with heads[0] = 0."""
    n = len(score)
    heads = [0] * n
    for d in range(1, n):
        heads[d] = max((h for h in range(n) if h != d), key=lambda h: score[h][d])
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [v for v in range(n) if v not in inside]
    index = {v: i for i, v in enumerate(rest)}
    c = len(rest)
    total = sum(score[heads[v]][v] for v in cycle)
    small = [[-math.inf] * (c + 1) for _ in range(c + 1)]
    into, out = [0] * (c + 1), [0] * (c + 1)
    for v in rest:
        for w in rest:
            if v != w:
                small[index[v]][index[w]] = score[v][w]
        if v != 0:
            h = max(cycle, key=lambda q: score[q][v])
            small[c][index[v]] = score[h][v]
            out[index[v]] = h
        d = max(cycle, key=lambda q: score[v][q] - score[heads[q]][q])
        small[index[v]][c] = total + score[v][d] - score[heads[d]][d]
        into[index[v]] = d
    sub = chu_liu_edmonds(small)
    result = [0] * n
    for v in rest:
        if v != 0:
            h = sub[index[v]]
            result[v] = out[index[v]] if h == c else rest[h]
    for v in cycle:
        result[v] = heads[v]
    entry = into[sub[c]]
    result[entry] = rest[sub[c]]
    return result


def _cycle(heads):
    n = len(heads)
    state = [0] * n
    state[0] = 2
    for i in range(1, n):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j]
        if state[j] == 1:
            return path[path.index(j):]
        for q in path:
            state[q] = 2
    return []
