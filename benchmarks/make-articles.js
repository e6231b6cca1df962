import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../examples/japan-us', import.meta.url));

/** Each round of the examples lies this much later than the one before: whole weeks, so that weekdays stay right. */
const SHIFT_DAYS = 13 * 7;

const GIVEN =
  'Kenzo Haruto Yuto Sota Riku Daichi Naoki Takumi Mika Akari Hina Sakura Erik Lars Marta Ivo Petra Anton Clara Felix Irene Oskar Helena Viktor Nadia Pavel Rosa Tomas'.split(
    ' ',
  );
const FAMILY_HEADS =
  'Mori Taka Naka Kita Ishi Hara Fuji Oka Saka Tani Berg Lind Hols Kram Voss Weld Thorn Ash Bram Carl Dun Fairl'.split(
    ' ',
  );
const FAMILY_TAILS = 'ta mura shima zaki moto gawa no da man sen ley ton field worth ham by'.split(' ');
/** Places that stand for nobody's government, so that a meeting's place may change and its parties not. */
const CITIES = 'Biarritz|Kananaskis|New York|Osaka|Nagoya|Yokohama|Florida|Jupiter|Hiroshima|Kyoto'.split(
  '|',
);
const OTHER_CITIES = 'Bergen Gdansk Porto Graz Turku Ghent Malmo Lugano Tartu Split Brno Cork'.split(' ');

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ABBREVIATED = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';

/** Writes `count` articles into `folder`: the examples over and over, each time with other people, places and dates. */
export function makeArticles(count, folder) {
  const originals = readOriginals();
  const people = knownPeople();
  for (let i = 0; i < count; i++) {
    const original = originals[i % originals.length];
    const round = Math.floor(i / originals.length);
    const text = round === 0 ? original.text : retell(original, people, round);
    writeFileSync(join(folder, `${String(i).padStart(6, '0')}${original.ending}`), text);
  }
}

function readOriginals() {
  return readdirSync(examples)
    .sort()
    .flatMap((name) => {
      if (name.endsWith('.expected.json') || name.endsWith('.md')) return [];
      const bytes = readFileSync(join(examples, name));
      const text = bytes
        .toString(bytes.includes('windows-1252') ? 'latin1' : 'utf8')
        .replace('charset=windows-1252', 'charset=utf-8');
      const year = Number(/^\d{4}/.exec(name)?.[0] ?? 2025);
      if (!name.endsWith('.jsonl')) return [{ text, year, ending: extname(name) }];
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => ({ text: line, year: Number(/20\d\d/.exec(line)?.[0] ?? year), ending: '.json' }));
    });
}

/** Everyone the examples' readers name. "May" stays: it is a month more often. */
function knownPeople() {
  const names = readdirSync(examples)
    .filter((name) => name.endsWith('.expected.json') && name !== 'record.expected.json')
    .flatMap((name) =>
      JSON.parse(readFileSync(join(examples, name), 'utf8')).people.map((person) => person.name),
    );
  return [...new Set(names)]
    .filter((name) => name.includes(' ') && !/\bMay\b/.test(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function retell({ text, year }, people, round) {
  let told = shiftDates(text, year, round * SHIFT_DAYS);
  for (const name of people) {
    if (!text.includes(name.split(' ').at(-1))) continue;
    const given = pick(GIVEN, name, round);
    const family = pick(FAMILY_HEADS, `${name} family`, round) + pick(FAMILY_TAILS, `${name} ending`, round);
    told = told.replaceAll(name, `${given} ${family}`).replace(wordOf(name.split(' ').at(-1)), family);
  }
  for (const city of CITIES) told = told.replace(wordOf(city), pick(OTHER_CITIES, city, round));
  return told;
}

function wordOf(word) {
  return new RegExp(`\\b${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'gu');
}

/** Numeric dates, "Feb. 10, 2017", "10 February", "in April" and bare years, each moved by the same days. */
function shiftDates(text, year, days) {
  const pattern = new RegExp(
    `(20\\d\\d)-(\\d\\d)-(\\d\\d)|\\b(${MONTH}) (\\d{1,2})(?:,? (20\\d\\d))?\\b|\\b(\\d{1,2}) (${MONTH})(?: (20\\d\\d))?\\b|\\b(20[12]\\d)\\b`,
    'g',
  );
  return text.replace(
    pattern,
    (_whole, y, m, d, month, day, monthYear, dayFirst, monthSecond, secondYear, bare) => {
      if (y !== undefined) return moved(y, m, d, days).iso;
      if (bare !== undefined) return moved(bare, 7, 1, days).year;
      const named = month ?? monthSecond;
      const date = moved(monthYear ?? secondYear ?? year, monthNumber(named), day ?? dayFirst, days);
      const name = (named.endsWith('.') ? ABBREVIATED : MONTHS)[date.month - 1];
      const its = (monthYear ?? secondYear) ? (month === undefined ? ` ${date.year}` : `, ${date.year}`) : '';
      return month === undefined ? `${date.day} ${name}${its}` : `${name} ${date.day}${its}`;
    },
  );
}

function monthNumber(name) {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

function moved(year, month, day, days) {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)) + days * 86_400_000);
  return {
    iso: date.toISOString().slice(0, 10),
    year: String(date.getUTCFullYear()),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** The same word for the same name and round on every machine (FNV-1a). */
function pick(list, name, round) {
  let hash = 2166136261;
  for (const character of `${round} ${name}`)
    hash = Math.imul(hash ^ character.codePointAt(0), 16777619) >>> 0;
  return list[hash % list.length];
}
