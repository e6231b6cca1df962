import { endsSentence, wordCount } from './normalise.ts';

const imperative =
  /^(?:please |if you (?:value|like|enjoy|appreciate|trust|rely on|believe in|care about) [^,]{3,50}, (?:please )?)?(?:consider (?:supporting|donating|becoming|joining|giving|a donation)|become|join|book|buy|get|grab|support|donate|give|contribute|chip in|pledge|subscribe|register|reserve|secure|order|sign up|sponsor|claim|save|try|shop|advertise|exhibit|apply now|don[’']t miss|do not miss|help (?:us|keep|fund)|meet us|visit (?:us|our)|invest in|back (?:us|our)|keep (?:us|our))\b/iu;
const selling =
  /\b(?:member(?:s|ship)?|tickets?|stands?|booths?|stalls?|seats?|passes|early[- ]bird|discounts?|offers?|subscriptions?|subscribers?|donations?|donors?|contributions?|registration|newsletters?|journalism|newsroom|readers?|supporters?|gifts?|copy|copies|sponsorships?|packages?|patrons?|expo|webinar|workshop|masterclass|gala)\b/iu;
/** A booking for an event: "Register now for the Harbour Forum". */
const event =
  /^(?:register|book|reserve|secure|exhibit|join us|meet us|sign up)\b.*\b(?:forum|conference|summit|congress|exhibition|fair|expo|gala|festival)\b/iu;
const ownWork =
  /\bsupport(?:ing)? (?:us|our)\b|\bour (?:work|reporting|journalism|newsroom)\b|\bbecome a friend\b/iu;
const addressed = /(?<![\p{L}])(?:you|your|yours|our|ours|us|we|here|today|now|online)(?![\p{L}])/iu;
const cost =
  /[$£€¥₹]\s?\d|\b(?:from|for|only|just|at) (?:just |only |as little as )?\d[\d.,]* ?\p{L}+|\bcosts? money\b|\bfree of charge\b|\b(?:a|per) (?:month|week|year)\b|\b\d+ ?% off\b/iu;
const reported =
  /["“”«»]|\b(?:said|says|told|tells|added|according|announced|asked|urged|warned|called|he|she|they|his|her|their|was|were|had|has)\b|, (?:the|an?) (?:\p{L}+ ){1,3}\p{L}+ed\b/iu;

/** An appeal is short: a paragraph of more words is an article's. */
const longest = 45;

/**
 * How much a short block asks its reader for money or a booking: an imperative that begins one of its sentences, what is
 * sold, whom it addresses, what it costs. 0 where no sentence is an imperative or somebody is quoted or reported.
 */
export function appealScore(text: string): number {
  if (text.length > 400 || wordCount(text) > longest || reported.test(text)) return 0;
  const sentences = text.split(/(?<=[.!?:])\s+/u);
  const asked = sentences.filter((sentence) => imperative.test(sentence));
  if (asked.length === 0) return 0;
  const asks = asked.join(' ');
  const sold =
    selling.test(asks) || ownWork.test(asks) || asked.some((ask) => event.test(ask))
      ? 2
      : selling.test(text) || ownWork.test(text)
        ? 1
        : 0;
  if (sold === 0) return 0;
  return 1 + sold + (addressed.test(text) ? 1 : 0) + (cost.test(text) ? 1 : 0) + (endsSentence(text) ? 0 : 1);
}

/** Enough for a block by its words alone. */
export const isAppeal = (text: string) => appealScore(text) >= 4;
