/**
 * What is wrong with the form of a CoNLL-U file, after the format description of Universal Dependencies (levels 1 and 2 of
 * its validation): columns, IDs, text and spaces, features, one tree per sentence. Empty when all is well.
 */
export function formFaults(file: string): string[] {
  const faults: string[] = [];
  if (file === '') return faults;
  if (!file.endsWith('\n\n')) faults.push('the last sentence has no empty line after it');
  if (file.startsWith('\n') || file.includes('\n\n\n')) faults.push('an empty line without a sentence');
  // Some programs take some of these for line ends.
  if (/[^\P{Cc}\n\t]|[\u2028\u2029]/u.test(file))
    faults.push('a control character or a second kind of line end');
  const ids = new Set<string>();
  for (const block of file.split('\n\n').filter((b) => b !== '')) {
    const lines = block.split('\n');
    const say = (fault: string) => faults.push(`${fault}: ${lines.slice(0, 3).join(' / ').slice(0, 200)}`);
    for (const line of lines) {
      if (line !== line.normalize('NFC')) say('not composed');
      if (/\s$/.test(line)) say('white space at the end of a line');
    }
    checkComments(lines, ids, say);
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    for (const row of rows) checkColumns(row, say);
    checkIds(rows, say);
    checkText(lines, rows, say);
    checkTree(rows, say);
  }
  return faults;
}

type Say = (fault: string) => void;

const UPOS = /^(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/;
const FEATURE = /^[A-Z][A-Za-z0-9]*(?:\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*(?:,[A-Z0-9][A-Za-z0-9]*)*$/;

function checkComments(lines: readonly string[], ids: Set<string>, say: Say): void {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  if (lines.slice(first).some((line) => line.startsWith('#') && !line.includes('\t')))
    say('a comment among the words');
  const own = lines.filter((line) => /^#\s*sent_id/.test(line));
  const id = /^# sent_id = ([^\s/]+)$/.exec(own[0] ?? '')?.[1];
  if (own.length !== 1 || id === undefined) say('not one well-formed sent_id');
  else if (ids.has(id)) say(`sent_id ${id} again`);
  else ids.add(id);
  if (lines.filter((line) => /^#\s*text\s*=/.test(line)).length !== 1) say('not one text');
}

function checkColumns(row: readonly string[], say: Say): void {
  if (row.length !== 10) say(`${row.length} columns`);
  row.forEach((cell, i) => {
    if (cell === '') say(`column ${i + 1} is empty`);
    if (cell !== cell.trim() || /\s\s/.test(cell)) say(`spaces in column ${i + 1}`);
    if (/\s/.test(cell) && i !== 1 && i !== 2 && i !== 9) say(`white space in column ${i + 1}`);
  });
  const [id = '', , , upos = '', , feats = '', head = '', deprel = '', , misc = ''] = row;
  checkMisc(misc, say);
  if (id.includes('-')) {
    if ([2, 3, 4, 6, 7, 8].some((i) => row[i] !== '_')) say('a multiword token with tags');
    return;
  }
  if (feats !== '_') {
    const features = feats.split('|');
    if (!features.every((feature) => FEATURE.test(feature))) say(`features ${feats}`);
    const names = features.map((feature) => feature.split('=')[0]?.toLowerCase() ?? '');
    if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? ''))) say(`features not sorted: ${feats}`);
  }
  if (id.includes('.')) return;
  if (!UPOS.test(upos)) say(`UPOS ${upos}`);
  if (!/^(?:0|[1-9]\d*)$/.test(head)) say(`HEAD ${head}`);
  if (!/^[a-z]+(?::[a-z]+)?$/.test(deprel)) say(`DEPREL ${deprel}`);
  if ((head === '0') !== (deprel === 'root')) say(`HEAD ${head} as ${deprel}`);
}

function checkMisc(misc: string, say: Say): void {
  if (misc === '_') return;
  const entries = misc.split('|');
  if (entries.some((entry) => entry === '' || entry !== entry.trim())) say(`MISC ${misc}`);
  const own = entries.filter((entry) => /^(?:NER|SpaceAfter)=/.test(entry));
  if (new Set(own.map((entry) => entry.split('=')[0])).size !== own.length)
    say(`an entry twice in MISC ${misc}`);
  if (own.some((entry) => !/^(?:SpaceAfter=No|NER=[BI]-(?:PERSON|ORG|GPE|LOC|NORP|EVENT|FAC))$/.test(entry)))
    say(`MISC ${misc}`);
}

/** Words count from 1; a range stands before its first word, an empty node after the word it counts from. */
function checkIds(rows: readonly (readonly string[])[], say: Say): void {
  let word = 0;
  let minor = 0;
  let covered = 0;
  for (const [id = ''] of rows) {
    const [first = 0, second = 0] = id.split(/[-.]/).map(Number);
    if (/^\d+$/.test(id)) {
      if (first !== ++word) say(`ID ${id} after ${word - 1}`);
      minor = 0;
    } else if (/^\d+\.\d+$/.test(id)) {
      if (first !== word || second !== ++minor) say(`empty node ${id}`);
    } else if (/^\d+-\d+$/.test(id)) {
      if (first !== word + 1 || second < first || first <= covered) say(`range ${id}`);
      covered = second;
    } else say(`ID ${id}`);
  }
  if (covered > word) say('a range beyond the last word');
  if (word === 0) say('no word');
}

/** The text is that of the tokens, with a space after each unless SpaceAfter=No. */
function checkText(lines: readonly string[], rows: readonly (readonly string[])[], say: Say): void {
  const text = lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? '';
  let built = '';
  let covered = 0;
  for (const [id = '', form = '', , , , , , , , misc = ''] of rows) {
    if (id.includes('.')) continue;
    const space = !misc.split('|').includes('SpaceAfter=No');
    if (id.includes('-')) covered = Number(id.split('-')[1]);
    else if (Number(id) <= covered) {
      if (!space) say('SpaceAfter=No inside a multiword token');
      continue;
    }
    built += space ? `${form} ` : form;
  }
  if (built.trimEnd() !== text) say(`the text is not that of the tokens (${built.slice(0, 80)})`);
}

function checkTree(rows: readonly (readonly string[])[], say: Say): void {
  const heads = rows.filter(([id = '']) => /^\d+$/.test(id)).map((row) => Number(row[6]));
  if (heads.filter((head) => head === 0).length !== 1) say('not one root');
  const reaches = new Int8Array(heads.length + 1);
  reaches[0] = 1;
  heads.forEach((_, i) => {
    const path: number[] = [];
    let at = i + 1;
    for (; reaches[at] === 0; at = heads[at - 1] ?? 0) {
      reaches[at] = -1;
      path.push(at);
    }
    const fine = reaches[at] === 1;
    for (const step of path) reaches[step] = fine ? 1 : -2;
  });
  if (heads.some((head) => head > heads.length)) say('a head beyond the last word');
  if (reaches.some((reached) => reached !== 1)) say('a cycle');
}
