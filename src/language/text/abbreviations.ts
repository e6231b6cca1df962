function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Stand before a name: their full stop never ends a sentence. Lower case, without the full stop. */
export const TITLES = words(`
  mr mrs ms dr prof st ft mt rev hon gov sen rep reps sens gen lt col sgt maj capt cmdr adm brig cpl pvt supt insp det
  amb pres sec messrs mme mlle fr sr. bros. msgr supt treas comdr lieut ens pfc`);

/** Shortened words that may stand at the end of a sentence too. */
export const SHORTENED = words(`
  inc corp co ltd llc plc bros jr sr etc vs al ca approx est dept univ assn bldg blvd ave rd ste apt
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt
  wash wis wyo cf esp eds ed vol vols viz resp lb lbs oz yrs hrs mins govt intl natl attn ext tel misc max min
  cie ag sa nv spa pty assoc sts v ph ph.d m.d e.g i.e p.s d.c a.k.a`);

/** Abbreviations only before a number: "No. 5", "Art. 9". */
export const BEFORE_NUMBER = words('no nos art arts fig figs vol p pp ch sec para paras para. ver eq op');

/** Of the shortened words, those that a capitalised word may follow without a new sentence: months before years do, "etc." does not. */
export const SELDOM_LAST = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri vs ca approx est cf esp e.g i.e viz
  univ dept v ph ph.d`);

/** First words of sentences that are seldom first words of names. */
export const STARTERS = words(`
  the a an this that these those he she it they we i you his her its their our my your in on at by for from with without
  after before since until while when where as if although though because but and or so yet however meanwhile moreover
  also then there here what who why how which under over between among during despite according both some many most all
  each every no not one two three several few more such is are was were do does did has have had can could will would
  should may might must to of about against officials analysts critics experts please thanks once just even still
  now today yesterday earlier later last next only instead nevertheless therefore thus indeed`);

/** Shortened words that, without a capital, are other words of the language: there the full stop ends a sentence. */
export const WORDS_WHEN_SMALL = words(`
  ill wash miss mar mon wed fri sat sun del ind jun ore pa va mo ark kan max in ga md ag sa colo mont spa conn fla ed
  conn penn mich nov dec oct jan feb`);
