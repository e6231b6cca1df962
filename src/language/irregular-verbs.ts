/**
 * The irregular verbs of English: lemma, past tense, past participle, "/" between variants. A tagger takes one past form
 * for the other ("they |spoke| by phone" as a participle), so either form is looked up for both tags.
 */
const VERBS = `
arise arose arisen, awake awoke awoken, bear bore borne/born, beat beat beaten, become became become, begin began begun,
bend bent bent, beset beset beset, bet bet bet, bid bid/bade bid/bidden, bind bound bound, bite bit bitten, bleed bled bled,
blow blew blown, break broke broken, breed bred bred, bring brought brought, broadcast broadcast broadcast,
build built built, burst burst burst, buy bought bought, cast cast cast, catch caught caught, choose chose chosen,
cling clung clung, come came come, cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, dig dug dug,
draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt,
fight fought fought, find found found, flee fled fled, fling flung flung, fly flew flown, forbid forbade forbidden,
forecast forecast forecast, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone,
forsake forsook forsaken, freeze froze frozen, get got got/gotten, give gave given, go went gone, grind ground ground,
grow grew grown, hang hung hung, hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt,
keep kept kept, kneel knelt knelt, know knew known, lay laid laid, lead led led, leap leapt leapt, leave left left,
lend lent lent, let let let, lie lay lain, light lit lit, lose lost lost, make made made, mean meant meant, meet met met,
mislead misled misled, mistake mistook mistaken, misunderstand misunderstood misunderstood, offset offset offset,
outdo outdid outdone, overcome overcame overcome, overhear overheard overheard, override overrode overridden,
oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid paid,
prove proved proven, put put put, quit quit quit, read read read, rebuild rebuilt rebuilt, repay repaid repaid,
rid rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see saw seen, seek sought sought,
sell sold sold, send sent sent, set set set, shake shook shaken, shed shed shed, shine shone shone, shoot shot shot,
show showed shown, shrink shrank shrunk, shut shut shut, sing sang sung, sink sank sunk, sit sat sat, sleep slept slept,
slide slid slid, sling slung slung, speak spoke spoken, speed sped sped, spend spent spent, spin spun spun, split split split,
spread spread spread, spring sprang/sprung sprung, stand stood stood, steal stole stolen, stick stuck stuck, sting stung stung,
strike struck struck/stricken, strive strove striven, swear swore sworn, sweep swept swept, swim swam swum, swing swung swung,
take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown,
thrust thrust thrust, undergo underwent undergone, understand understood understood, undertake undertook undertaken,
undo undid undone, uphold upheld upheld, wake woke woken, wear wore worn, weave wove woven, weep wept wept, win won won,
wind wound wound, withdraw withdrew withdrawn, withhold withheld withheld, withstand withstood withstood, wring wrung wrung,
write wrote written
`;

const BY_FORM: ReadonlyMap<string, string> = new Map(
  VERBS.trim()
    .split(/,\s*/)
    .flatMap((line) => {
      const [lemma = '', ...forms] = line.trim().split(/\s+/);
      return forms.flatMap((form) => form.split('/').map((one): [string, string] => [one, lemma]));
    }),
);

/** The lemma of an irregular past form, under either of its tags; undefined for every other word. `form` is in lower case. */
export function irregularLemma(form: string, xpos: string): string | undefined {
  return xpos === 'VBD' || xpos === 'VBN' ? BY_FORM.get(form) : undefined;
}
