// The number work of the reader, in AssemblyScript; `node training/build-kernels.js` compiles it to `kernels-wasm.ts`.
// Every pointer is a byte offset into the module's memory, which `memory.ts` hands out. Widths are multiples of 8.
// `pmax` is the maximum that processors have; the other one has a rule for NaN, which never comes here.
// Weights are widened to int16 at load: a product of int16 lanes summed in pairs is the widest step WebAssembly has.

const TILE: i32 = 16;

@inline function dotStep(acc: v128, x: usize, w: usize): v128 {
  return i32x4.add(acc, i32x4.dot_i16x8_s(v128.load(x), v128.load(w)));
}

@inline function sumLanes(v: v128): i32 {
  const pairs = i32x4.add(v, v128.shuffle<i32>(v, v, 2, 3, 0, 1));
  return i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1);
}

/** The four sums of four vectors, in the lanes of one. */
@inline function sumFour(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

@inline function finish(out: usize, sums: v128, scale: v128, ws: v128, bias: v128, mode: i32): void {
  let y = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.mul(scale, ws)), bias);
  if (mode & 1) y = f32x4.pmax(y, f32x4.splat(0));
  if (mode & 2) y = f32x4.add(y, v128.load(out));
  v128.store(out, y);
}

/**
 * out[n, m] = x[n, k] * w[m, k]^T * scales + bias. x rows are `xStride` bytes apart, so that three neighbours in memory
 * are one convolution window. `mode`: 1 relu, 2 add to what is there. m is a multiple of 4.
 */
export function matmul(
  x: usize, xStride: usize, xScales: usize, n: i32, k: i32,
  w: usize, wScales: usize, bias: usize, m: i32, out: usize, outStride: usize, mode: i32,
): void {
  const bytes = <usize>k * 2;
  const even = n & ~1;
  // Rows go in tiles that stay in the nearest cache while all the weights pass by once.
  for (let tile = 0; tile < even; tile += TILE) {
    const last = min(tile + TILE, even);
    for (let j = 0; j < m; j += 4) {
      const w0 = w + <usize>j * bytes;
      const at = <usize>j << 2;
      const ws = v128.load(wScales + at);
      const bs = v128.load(bias + at);
      for (let i = tile; i < last; i += 2) {
        const x0 = x + <usize>i * xStride;
        const x1 = x0 + xStride;
        let a0 = i32x4.splat(0), a1 = i32x4.splat(0), a2 = i32x4.splat(0), a3 = i32x4.splat(0);
        let b0 = i32x4.splat(0), b1 = i32x4.splat(0), b2 = i32x4.splat(0), b3 = i32x4.splat(0);
        for (let q: usize = 0; q < bytes; q += 16) {
          const xa = v128.load(x0 + q);
          const xb = v128.load(x1 + q);
          let wv = v128.load(w0 + q);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(xa, wv));
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(xb, wv));
          wv = v128.load(w0 + bytes + q);
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(xa, wv));
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(xb, wv));
          wv = v128.load(w0 + 2 * bytes + q);
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(xa, wv));
          b2 = i32x4.add(b2, i32x4.dot_i16x8_s(xb, wv));
          wv = v128.load(w0 + 3 * bytes + q);
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(xa, wv));
          b3 = i32x4.add(b3, i32x4.dot_i16x8_s(xb, wv));
        }
        const o0 = out + <usize>i * outStride + at;
        const s = xScales + (<usize>i << 2);
        finish(o0, sumFour(a0, a1, a2, a3), v128.load32_splat(s), ws, bs, mode);
        finish(o0 + outStride, sumFour(b0, b1, b2, b3), v128.load32_splat(s + 4), ws, bs, mode);
      }
    }
  }
  for (let i = even; i < n; i++) {
    const x0 = x + <usize>i * xStride;
    const s0 = v128.load32_splat(xScales + (<usize>i << 2));
    const o0 = out + <usize>i * outStride;
    for (let j = 0; j < m; j += 4) {
      const w0 = w + <usize>j * bytes;
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0), a2 = i32x4.splat(0), a3 = i32x4.splat(0);
      for (let q: usize = 0; q < bytes; q += 16) {
        a0 = dotStep(a0, x0 + q, w0 + q);
        a1 = dotStep(a1, x0 + q, w0 + bytes + q);
        a2 = dotStep(a2, x0 + q, w0 + 2 * bytes + q);
        a3 = dotStep(a3, x0 + q, w0 + 3 * bytes + q);
      }
      const at = <usize>j << 2;
      finish(o0 + at, sumFour(a0, a1, a2, a3), s0, v128.load(wScales + at), v128.load(bias + at), mode);
    }
  }
}

/** Rounds to the nearest integer: added to 1.5 * 2^23 a small float keeps just its integer part, in its low bits. */
@inline function nearestInt(v: v128, factor: v128): v128 {
  const shifted = f32x4.add(f32x4.mul(v, factor), f32x4.splat(12582912));
  return i32x4.sub(shifted, i32x4.splat(0x4b400000));
}

@inline function toI16(v: v128, w: v128, factor: v128): v128 {
  return i16x8.narrow_i32x4_s(nearestInt(v, factor), nearestInt(w, factor));
}

/**
 * Rows of floats to integers of at most `limit`, with one scale a row from its greatest value. `relu`: negative values
 * become 0. The limit keeps a sum of k products inside 32 bits: 32767 against int8 weights, 4095 against its own like.
 */
export function quantize(
  x: usize, xStride: usize, n: i32, k: i32, out: usize, outStride: usize, scales: usize, relu: i32, limit: f32,
): void {
  const bytes = <usize>k << 2;
  // Without branches: the mask takes the sign off, the floor cuts negative values away, each where it is wanted.
  const mask = i32x4.splat(relu ? -1 : 0x7fffffff);
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  for (let i = 0; i < n; i++) {
    const row = x + <usize>i * xStride;
    let top = f32x4.splat(0), other = f32x4.splat(0);
    for (let q: usize = 0; q < bytes; q += 32) {
      top = f32x4.pmax(top, v128.and(v128.load(row + q), mask));
      other = f32x4.pmax(other, v128.and(v128.load(row + q + 16), mask));
    }
    top = f32x4.pmax(top, other);
    const most = max(
      max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    );
    store<f32>(scales + (<usize>i << 2), most / limit);
    const f = f32x4.splat(most > 0 ? limit / most : 0);
    const to = out + <usize>i * outStride;
    for (let q: usize = 0; q < bytes; q += 32) {
      const a = f32x4.pmax(v128.load(row + q), floor);
      const b = f32x4.pmax(v128.load(row + q + 16), floor);
      v128.store(to + (q >> 1), toI16(a, b, f));
    }
  }
}

@inline function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

/** Layer norm, straight to int16 under the fixed scale 1 / `factor`: a normed value has a known bound. */
export function normalize(x: usize, n: i32, k: i32, gamma: usize, beta: usize, factor: f32, out: usize): void {
  const bytes = <usize>k << 2;
  const f = f32x4.splat(factor);
  for (let i = 0; i < n; i++) {
    const row = x + <usize>i * bytes;
    let sum = f32x4.splat(0);
    for (let q: usize = 0; q < bytes; q += 16) sum = f32x4.add(sum, v128.load(row + q));
    const mean = f32x4.splat(total(sum) / <f32>k);
    let squares = f32x4.splat(0);
    for (let q: usize = 0; q < bytes; q += 16) {
      const d = f32x4.sub(v128.load(row + q), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const inverse = f32x4.splat(1 / sqrt<f32>(total(squares) / <f32>k + 1e-5));
    const to = out + (<usize>i * bytes >> 1);
    for (let q: usize = 0; q < bytes; q += 32) {
      const a = f32x4.mul(f32x4.sub(v128.load(row + q), mean), inverse);
      const b = f32x4.mul(f32x4.sub(v128.load(row + q + 16), mean), inverse);
      v128.store(to + (q >> 1), toI16(
        f32x4.add(f32x4.mul(a, v128.load(gamma + q)), v128.load(beta + q)),
        f32x4.add(f32x4.mul(b, v128.load(gamma + q + 16)), v128.load(beta + q + 16)),
        f,
      ));
    }
  }
}

/** out[k] = the sum of int8 table rows, each with its scale. `ids`: `count` row numbers. */
export function sumRows(ids: usize, count: i32, table: usize, scales: usize, k: i32, out: usize): void {
  const bytes = <usize>k;
  for (let q: usize = 0; q < bytes; q += 8) {
    let lo = f32x4.splat(0), hi = f32x4.splat(0);
    for (let i = 0; i < count; i++) {
      const id = <usize>load<u32>(ids + (<usize>i << 2));
      const scale = v128.load32_splat(scales + (id << 2));
      const row = v128.load_ext<i8>(table + id * bytes + q);
      lo = f32x4.add(lo, f32x4.mul(scale, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(row))));
      hi = f32x4.add(hi, f32x4.mul(scale, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(row))));
    }
    v128.store(out + (q << 2), lo);
    v128.store(out + (q << 2) + 16, hi);
  }
}

/**
 * The first convolution, by look-up: a word's share in it depends on the word alone. A table row holds four vectors of k
 * floats: the word's own, and its shares as the previous, the middle and the next word of a window (bias in the middle).
 * out[i] = own + relu(previous[i - 1] + middle[i] + next[i + 1]); id 0xffffffff is no word and gives zeros.
 */
export function firstLayer(ids: usize, n: i32, table: usize, k: i32, out: usize): void {
  const bytes = <usize>k << 2;
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i++) {
    const id = load<u32>(ids + (<usize>i << 2));
    const to = out + <usize>i * bytes;
    if (id == 0xffffffff) {
      memory.fill(to, 0, bytes);
      continue;
    }
    const own = table + <usize>id * bytes * 4;
    const before = load<u32>(ids + (<usize>i << 2) - 4);
    const after = load<u32>(ids + (<usize>i << 2) + 4);
    const left = table + <usize>before * bytes * 4 + bytes;
    const right = table + <usize>after * bytes * 4 + 3 * bytes;
    for (let q: usize = 0; q < bytes; q += 16) {
      let v = v128.load(own + 2 * bytes + q);
      if (before != 0xffffffff) v = f32x4.add(v, v128.load(left + q));
      if (after != 0xffffffff) v = f32x4.add(v, v128.load(right + q));
      v128.store(to + q, f32x4.add(v128.load(own + q), f32x4.pmax(v, zero)));
    }
  }
}

/** Sets rows `starts[i]` (of `bytes` each) to zero: the rows between sentences. */
export function clearRows(starts: usize, n: i32, x: usize, bytes: i32): void {
  for (let i = 0; i < n; i++) memory.fill(x + <usize>load<u32>(starts + (<usize>i << 2)) * <usize>bytes, 0, bytes);
}

@inline function step(u: usize, gate: usize, cand: usize, state: v128): v128 {
  const g = v128.load(u + gate);
  const one = f32x4.splat(1), half = f32x4.splat(0.5);
  const soft = f32x4.div(g, f32x4.add(one, f32x4.abs(g)));
  const open = f32x4.add(half, f32x4.mul(half, soft));
  return f32x4.add(state, f32x4.mul(open, f32x4.sub(v128.load(u + cand), state)));
}

/**
 * The minimal gated recurrence over rows first..last (exclusive), forward and backward.
 * u row: gates forward, gates backward, candidates forward, candidates backward, `h` floats each. out row: 2h floats.
 */
export function recur(u: usize, first: i32, last: i32, h: i32, out: usize): void {
  const part = <usize>h << 2;
  const uRow = part * 4, oRow = part * 2;
  for (let q: usize = 0; q < part; q += 16) {
    let s = f32x4.splat(0);
    for (let i = first; i < last; i++) {
      s = step(u + <usize>i * uRow, q, q + 2 * part, s);
      v128.store(out + <usize>i * oRow + q, s);
    }
    s = f32x4.splat(0);
    for (let i = last - 1; i >= first; i--) {
      s = step(u + <usize>i * uRow, q + part, q + 3 * part, s);
      v128.store(out + <usize>i * oRow + q + part, s);
    }
  }
}

/** Index of the greatest value in each row; the first of equals. */
export function argmax(x: usize, xStride: usize, n: i32, k: i32, out: usize): void {
  for (let i = 0; i < n; i++) {
    const row = x + <usize>i * xStride;
    let best = load<f32>(row), at = 0;
    for (let j = 1; j < k; j++) {
      const v = load<f32>(row + (<usize>j << 2));
      if (v > best) {
        best = v;
        at = j;
      }
    }
    store<u32>(out + (<usize>i << 2), at);
  }
}

/** out[i] = x[i, k] . w: one float a row. `relu`: negative values of x count as 0. */
export function rowDot(x: usize, xStride: usize, n: i32, k: i32, w: usize, out: usize, relu: i32): void {
  const bytes = <usize>k << 2;
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i++) {
    const row = x + <usize>i * xStride;
    let sum = zero;
    for (let q: usize = 0; q < bytes; q += 16) {
      let v = v128.load(row + q);
      if (relu) v = f32x4.pmax(v, zero);
      sum = f32x4.add(sum, f32x4.mul(v, v128.load(w + q)));
    }
    store<f32>(out + (<usize>i << 2), total(sum));
  }
}

/**
 * Adds the distance bias to arc scores[n, stride] and finds each word's best head, never itself. Column 0 is the root.
 * `distance` holds 2 * reach + 1 biases for head - dependent from -reach to reach.
 */
export function bestHeads(scores: usize, stride: usize, n: i32, distance: usize, reach: i32, heads: usize): void {
  for (let i = 0; i < n; i++) {
    const row = scores + <usize>i * stride;
    let best = load<f32>(row), at = 0;
    for (let j = 1; j <= n; j++) {
      const gap = min(max(j - 1 - i, -reach), reach) + reach;
      const place = row + (<usize>j << 2);
      const v: f32 = j - 1 == i ? -1e9 : load<f32>(place) + load<f32>(distance + (<usize>gap << 2));
      store<f32>(place, v);
      if (v > best) {
        best = v;
        at = j;
      }
    }
    store<u32>(heads + (<usize>i << 2), at);
  }
}

/** out[i] = relu(x[i] + y[pick[i]]), all rows k floats at the given strides. */
export function addPicked(x: usize, xStride: usize, y: usize, yStride: usize, pick: usize, n: i32, k: i32, out: usize): void {
  const bytes = <usize>k << 2;
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i++) {
    const a = x + <usize>i * xStride;
    const b = y + <usize>load<u32>(pick + (<usize>i << 2)) * yStride;
    const to = out + <usize>i * bytes;
    for (let q: usize = 0; q < bytes; q += 16) {
      v128.store(to + q, f32x4.pmax(f32x4.add(v128.load(a + q), v128.load(b + q)), zero));
    }
  }
}
