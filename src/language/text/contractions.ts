/** Words that UD splits though no sign shows it: where the second part begins. */
export const HIDDEN_CONTRACTIONS: ReadonlyMap<string, readonly number[]> = new Map([
  ['cannot', [3]],
  ['gonna', [3]],
  ['wanna', [3]],
  ['gotta', [3]],
  ['gimme', [3]],
  ['lemme', [3]],
  ['dunno', [2, 3]],
  ['dont', [2]],
  ['cant', [2]],
  ['wont', [2]],
  ['didnt', [3]],
  ['doesnt', [4]],
  ['isnt', [2]],
  ['wasnt', [3]],
  ['arent', [3]],
  ['werent', [4]],
  ['couldnt', [5]],
  ['wouldnt', [5]],
  ['shouldnt', [6]],
  ['havent', [4]],
  ['hasnt', [3]],
  ['hadnt', [3]],
  ['ive', [1]],
  ['im', [1]],
  ['thats', [4]],
  ['whats', [4]],
  ['theres', [5]],
  ['youre', [3]],
  ['theyre', [4]],
  ['outta', [3]],
  ['lotta', [3]],
  ['alot', [1]],
]);

/** Prefixes that stay with their word: "non-proliferation", "pre-war". All other hyphens between words stand alone. */
export const PREFIXES: ReadonlySet<string> = new Set(
  `non e re anti co mid pre pro cross post over semi ex sub multi counter mini inter socio neo un micro intra super ultra
  extra trans quasi psycho geo bio meta macro infra naqsh hm uh mm sino vice x`.split(/\s+/),
);

/** First halves of Korean and Chinese given names, whose second half is written small: "Jae-in", "Ing-wen". */
export const GIVEN_NAME_HALVES: ReadonlySet<string> = new Set(
  `jae jong geun ki myung ing ying kyung suk seok dae moo il yong sung min hee shin hyun young jung eui chan chi wai yiu
  kai siu tzu yun wen hsiao teng byung chul chung dong eun ha hong hwan hye hyo in joon joo jin jun ju kwang kwon kyu mi
  nam sang se seong seung so soo sook sun tae ui won woo yeon yeong yon yoo yu bok gye gun pyong ri ryong su ok ho jang
  li lien mei shu chih chun fang feng hua kuo lung ming ping tsung yao pei hui jo wook chin guk un il ok baek chang`.split(
    /\s+/,
  ),
);

/** What may follow a number without a space and is a word of its own: "5pm", "$1.5bn", "10km". */
export const UNITS: ReadonlySet<string> = new Set(
  `am pm a.m p.m k m mn bn b tn mm cm km kg g mg lb lbs oz ft in hz khz mhz ghz kw mw gw kwh mwh mph kph kmh hr hrs min
  mins sec secs yr yrs yo c f gb mb tb kb x pc pct percent million billion trillion bps bbl bpd mt kt nm gmt est pt usd
  eur yen et edt utc ct`.split(/\s+/),
);
