import { blockWords } from '../../generated/intake-lexicon.ts';
import { attribute, type HtmlElement } from './element.ts';

export type ElementRole = 'litter' | 'caption' | 'byline' | 'headline' | 'body';

const byToken = new Map<string, ElementRole>();
const byPart: (readonly [part: string, role: ElementRole])[] = [];
for (const [where, kind, word] of blockWords) {
  if (where === 'token') byToken.set(word, kind as ElementRole);
  else byPart.push([word, kind as ElementRole]);
}

const litterNames = new Set(
  'nav footer form button select textarea input iframe object embed video audio canvas map dialog script style noscript template svg math head menu'.split(
    ' ',
  ),
);

/** An element that never holds body text, whatever its class. */
export function isNeverBody(element: HtmlElement): boolean {
  return litterNames.has(element.name);
}

/** Not shown to a reader: the hidden attribute or an inline style. */
export function isHidden(element: HtmlElement): boolean {
  const style = attribute(element, 'style');
  return 'hidden' in element.attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/**
 * What an element's class and id words promise. Words are split at hyphens, underscores and case changes; parts such as
 * `related-posts` are looked for as they stand. Very long attributes are cut: they are generated, not written.
 */
export function rolesOf(element: HtmlElement): ReadonlySet<ElementRole> {
  const found = new Set<ElementRole>();
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`.slice(0, 400);
  if (names.length <= 1) return roleByAttributes(element, found);
  const plain = names.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  const embed = /embed|twitter-tweet|instagram-media/.test(plain);
  for (const token of plain.split(/[^a-z\d]+/)) {
    const role = byToken.get(token);
    if (role && !(embed && token === 'social')) found.add(role);
  }
  const lower = plain.replace(/_+/g, '-').replace(/-{2,}/g, '-');
  for (const [part, role] of byPart) if (lower.includes(part)) found.add(role);
  return roleByAttributes(element, found);
}

function roleByAttributes(element: HtmlElement, found: Set<ElementRole>): ReadonlySet<ElementRole> {
  if (
    /^(?:navigation|complementary|banner|contentinfo|search|dialog|menu|form)$/.test(
      attribute(element, 'role'),
    )
  )
    found.add('litter');
  const property = attribute(element, 'itemprop').toLowerCase();
  if (property === 'articlebody') found.add('body');
  if (property === 'headline') found.add('headline');
  if (/^(?:author|datepublished|datemodified)$/.test(property)) found.add('byline');
  if (element.name === 'figcaption' || element.name === 'caption') found.add('caption');
  return found;
}
