"""The reader's network: word types from hashed rows, then convolutions and minimal gated recurrences, then the heads."""

import torch
import torch.nn as nn
import torch.nn.functional as F

MAX_DISTANCE = 24


class Scan(torch.autograd.Function):
    """h[t] = keep[t] * h[t-1] + new[t] along the first axis; one fused step per time, both ways."""

    @staticmethod
    def forward(ctx, keep, new):
        out = torch.empty_like(new)
        h = torch.zeros_like(new[0])
        for t in range(new.shape[0]):
            torch.addcmul(new[t], keep[t], h, out=out[t])
            h = out[t]
        ctx.save_for_backward(keep, out)
        return out

    @staticmethod
    def backward(ctx, grad):
        keep, out = ctx.saved_tensors
        g_new = torch.empty_like(out)
        last = out.shape[0] - 1
        g_new[last] = grad[last]
        for t in range(last - 1, -1, -1):
            torch.addcmul(grad[t], keep[t + 1], g_new[t + 1], out=g_new[t])
        g_keep = torch.zeros_like(keep)
        g_keep[1:] = g_new[1:] * out[:-1]
        return g_keep, g_new


class Locked(nn.Module):
    """Dropout with one mask for all words of a sentence; x is (time, batch, width)."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or not self.share:
            return x
        keep = 1 - self.share
        return x * (torch.empty(1, *x.shape[1:]).bernoulli_(keep) / keep)


class Convolution(nn.Module):
    def __init__(self, width, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(3 * width, width)
        self.drop = Locked(dropout)

    def forward(self, x, mask):
        u = self.norm(x) * mask
        zero = torch.zeros_like(u[:1])
        window = torch.cat([torch.cat([zero, u[:-1]]), u, torch.cat([u[1:], zero])], -1)
        return x + self.drop(F.relu(self.mix(window))) * mask


class Recurrence(nn.Module):
    """A bidirectional minimal gated recurrence; its gates see only the input, so all matrix work is batched."""

    def __init__(self, width, hidden, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.inner = nn.Linear(width, 4 * hidden)
        self.out = nn.Linear(2 * hidden, width)
        self.drop = Locked(dropout)
        self.hidden = hidden

    def forward(self, x, mask):
        h = self.hidden
        u = self.inner(self.norm(x)).float()  # a sum over time needs more digits than bfloat16 has
        gate = (0.5 + 0.5 * F.softsign(u[..., : 2 * h])) * mask
        new = gate * u[..., 2 * h:]
        keep = 1 - gate
        # Padding comes last going forward and first going backward; a closed gate there leaves the state at zero.
        keep = torch.cat([keep[..., :h], keep[..., h:].flip(0)], -1)
        new = torch.cat([new[..., :h], new[..., h:].flip(0)], -1)
        s = Scan.apply(keep, new)
        s = torch.cat([s[..., :h], s[..., h:].flip(0)], -1)
        return x + self.drop(self.out(s)) * mask


class Reader(nn.Module):
    def __init__(self, rows, sizes, embed=64, width=128, hidden=128, pairs=2, arc=128, label=128, dropout=0.2):
        super().__init__()
        self.config = dict(rows=rows, sizes=sizes, embed=embed, width=width, hidden=hidden, pairs=pairs, arc=arc,
                           label=label)
        self.rows = nn.EmbeddingBag(rows, embed, mode="sum")
        nn.init.normal_(self.rows.weight, std=0.1)
        self.type_norm = nn.LayerNorm(embed)
        self.type_in = nn.Linear(embed, width)
        self.type_out = nn.Linear(width, width)
        self.drop = Locked(dropout)
        self.blocks = nn.ModuleList()
        for _ in range(pairs):
            self.blocks.append(Convolution(width, dropout))
            self.blocks.append(Recurrence(width, hidden, dropout))
        self.norm = nn.LayerNorm(width)
        self.upos = nn.Linear(width, sizes["upos"])
        self.xpos = nn.Linear(width, sizes["xpos"])
        self.names = nn.Linear(width, sizes["names"])
        self.arc_dep = nn.Linear(width, arc)
        self.arc_head = nn.Linear(width, arc)
        self.arc_mix = nn.Linear(arc, arc)
        self.arc_root = nn.Parameter(torch.randn(arc) * 0.1)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.distance = nn.Parameter(torch.zeros(2 * MAX_DISTANCE + 1))
        self.label_dep = nn.Linear(width, label)
        self.label_head = nn.Linear(width, label)
        self.label_root = nn.Parameter(torch.randn(label) * 0.1)
        self.label_out = nn.Linear(label, sizes["deprel"])

    def encode(self, row_ids, offsets, tokens, mask):
        """tokens: (T, B) indices into the batch's types. Returns (T, B, width)."""
        e = self.type_norm(self.rows(row_ids, offsets))
        types = self.type_out(F.relu(self.type_in(e)))
        x = self.drop(F.embedding(tokens, types).float()) * mask
        for block in self.blocks:
            x = block(x, mask)
        return self.drop(self.norm(x))

    def tags(self, x):
        return self.upos(x).float(), self.xpos(x).float(), self.names(x).float()

    def arcs(self, x, mask):
        """Scores (B, T, 1 + T): head 0 is the root."""
        dep = self.drop(F.relu(self.arc_dep(x))).transpose(0, 1)
        head = self.drop(F.relu(self.arc_head(x))).transpose(0, 1)
        b, t, _ = dep.shape
        head = torch.cat([self.arc_root.expand(b, 1, -1), head], 1)
        scores = (self.arc_mix(dep) @ head.transpose(1, 2)).float() + self.arc_bias(head).transpose(1, 2)
        place = torch.arange(t)
        gap = (place[None, :] - place[:, None]).clamp(-MAX_DISTANCE, MAX_DISTANCE) + MAX_DISTANCE
        scores[:, :, 1:] = scores[:, :, 1:] + self.distance[gap]
        closed = torch.cat([torch.zeros(b, 1, dtype=torch.bool), ~mask[..., 0].bool().transpose(0, 1)], 1)
        scores = scores.masked_fill(closed[:, None, :], -1e9)
        itself = torch.cat([torch.zeros(t, 1, dtype=torch.bool), torch.eye(t, dtype=torch.bool)], 1)
        return scores.masked_fill(itself[None], -1e9)

    def labels(self, x, heads):
        """heads: (B, T), 0 is the root. Scores (B, T, relations)."""
        dep = self.label_dep(x).transpose(0, 1)
        head = self.label_head(x).transpose(0, 1)
        b, t, w = dep.shape
        head = torch.cat([self.label_root.expand(b, 1, -1), head], 1)
        chosen = head.gather(1, heads[..., None].expand(b, t, w))
        return self.label_out(self.drop(F.relu(dep + chosen).transpose(0, 1)).transpose(0, 1)).float()


def names_loss(logits, masks):
    """-log of the probability of all allowed tags; masks are bit sets, all bits set means unlabelled."""
    bits = (masks[..., None] >> torch.arange(logits.shape[-1])) & 1
    allowed = logits.masked_fill(bits == 0, -1e9)
    return torch.logsumexp(logits, -1) - torch.logsumexp(allowed, -1)
