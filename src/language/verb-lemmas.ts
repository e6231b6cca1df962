/**
 * Verbs whose inflected forms do not show their lemma, so that the endings learned from treebanks get them wrong:
 * "postponed" is of "postpone", "chaired" of "chair", "ruled" of "rule". Those verbs of WordNet 3.1 whose regular forms
 * the learned endings missed, and some that it lacks.
 */
const VERBS = `
abhor abrade abstain abut accede accelerate accoutre accrete accurse ache acknowledge addle adhere adjourn admix adore
affix aggrade aid air alibi aline allay allege alligator allot allude ambuscade anagram analyse anchor anele angle
annex annul ante antecede antic ape apologise apologize applaud aquaplane arbitrate arc armor arrange article ascribe
asperse atone attune augur authorise authorize automobile avalanche avulse awake awe axe babbitt bachelor backbite
backlog backslap backstroke badmouth baffle bag bake bale ballot ballyrag bamboozle bang bare barricade barricado
baste bastinado bathe batik battle becloud bed bedazzle bedraggle beeswax beetle befog befoul befuddle beg begrime
beguile belabor belie belittle bell bellyache belong bequeath berth besot bespangle bespeckle bespot besprinkle bestir
betroth beware bias bib bicycle bike biodegrade birdie birdlime birr birth bitt bivouac blab blackleg blame blare
blaspheme blitz blitzkrieg bloat blob blockade blog blub boat bob bode bog boggle bollix bollocks bone bong boogie
boomerang boondoggle boot bootleg bootstrap bore bottle bowse box boycott brad brag braid braille brake brattle bravo
breaststroke breathalyse breathe bribe bridge bridle brief brigade brim brine bristle brocade broker browse buckle
buckram bud buffalo bug bugle bulldog bullyrag bum bunco bung bungle burgle burke burr bus bustle butt buttonhole buzz
cab cache cackle caddie cajole cake calcimine calcine callous callus cancel candle cane cannonade canoe canoodle
canvas capriole capsule caracole carmine cascade caseate castle catalog catalyse caterwaul catnap caucus cede cense
censor census centre cere chafe chair challenge chandelle chaperone chariot chasse chauffeur cheese chicane chime
chine chirr chitchat choir choke chortle chorus chrome chronicle chuckle chug churr circle circumscribe clam clamor
clang clangor cleanse climax clog clone clothe cloud clout club co-chair coat coax cobblestone cockle cod coddle code
coffin cog coggle cohere coiffe coke collaborate collude color combat commingle commix commune compete compile
complain complot compose concede concentre concrete concur condense condole condone cone confer confine conglobe
conjoin conn connote console contain contravene contredanse convene converge converse convey convoke convulse cooccur
cooperate cope coquette core corrade corroborate corrode cosponsor costume counsel counter countermine counterplot
counterstrike couple course cox crab crackle cradle cram crane crape creosote crepe crescendo crib crinkle cripple
criticise criticize crosscut crumple crusade cub cube cuddle curdle curse cycle cyclostyle dab dado dam damascene
dandle dangle dapple dare dateline dawdle dazzle de-escalate debone debrief debug debut decline decode decoke decolor
decouple decree decrescendo defame defang defat defer defile defog defraud degas degrade delay deliberate delineate
delude demo demote demur denote denude deplane deplete deplore deplume depone depose derail descale desex despair
destine detail detain deteriorate dethrone detox devote diagram dialyse diddle dike dim dimple ding dingdong disagree
disbud disburse discipline disco discolor discommode discourse disentangle disfavor disgruntle dishonor disincline
disinvite dislike dismantle dismay dispense disperse displume dispose disrobe dissuade disunite ditto diverge divine
doctor dog domicile dong doodle dope dote douche downgrade dowse draggle drape drizzle drone drowse drub drug drum dub
dung dupe duplex dwell dwindle dye dyke dynamite eagle earth ebb echo eclipse egg elaborate elapse elicit elope elude
embargo embattle embezzle embrangle embrittle emcee emerge emote empale emplane empurple enamor encircle enclothe
encode encore encounter endeavor endorse enfilade englut enjoin enkindle enplane enrobe enroll enshrine enshroud
ensile ensnare entangle entertain enthrone entrap entwine enucleate enwrap erode err escalade escalate evade evoke
except exchange excite exclude excrete exhale exhume exile expedite expense explain explode expose extradite extrude
exude eye facilitate facsimile factor fade fag faggot fagot fair fake fare favor fax fee fell fete fettle feud fib
fiddle filigree finagle finalise finalize fine fingerspell fizz fizzle flag flake flambe flame flare flavor flense
flex float flog floor flout flub flummox flux foam fob fog fondle foot footle footnote footslog forbid forebode forego
forgo formalise formalize format forsake foul found fox foxtrot frame frazzle freckle free fresco fricassee frizz
frizzle frog frolic fuddle fulfill fume fundraise fusillade gab gad gag gaggle game gang gangrene gape gargle
garnishee garotte garrote garrotte gas gasconade gazette gee gel gentle ghostwrite gibe girdle girth glare glimpse
glissade gloat glom glug goggle gong gore grade grapple griddle grime gripe grizzle grok grope grout grub grubstake
gruntle guarantee guggle guillotine gum gurgle guttle guzzle gybe hackle haggle hail hale ham hamstring handcolor
handicap handwrite harbor hare hassle headbutt headline heap heckle hector hem heterodyne hex hibachi hie higgle hike
hinge hitchhike hoax hob hoe hog hole hollo holystone home hone honor hoot hope hopple hornswoggle horse horseshoe
host hotfoot huddle hug hum humbug humor hurdle hurtle hustle hydrolyse hydroplane hype ideate idle ignite illume
illumine imagine imbibe immerse immingle immix impair impale impede implode implore importune impose inaugurate
incarnadine incense incite incline incommode incur index indite indorse indwell infer infix inflame inhale inhere
inhume input inscribe instill insure intercede interfere interlope interlude intermingle intermix intersperse
intertwine intervene intone intrude invade invalid inveigle invoke isolate jab jackknife jade jag jam jangle jawbone
jazz jell jeopardise jeopardize jib jibe jig jiggle jingle jinx jitterbug job jog joggle joke jostle jug juggle
julienne kayo keynote kibbitz kibitz kid kidnap kindle kite kneecap knell knife knuckle label labor lade ladle lag
lallygag lam lambaste lame landscape lapse lasso laud leapfrog lime line loathe lob locomote log lollygag long loose
loot lope lube lug lyric machine macrame mainline maintain major mambo manacle mangle manhandle manoeuvre mantle
maraud marinade masquerade massacre matte meddle mediate medicine mentor merge miaou middle mime mimic mine mingle
minor mirror miscreate misdo mishandle misname misquote misspell mistake mistime mix mizzle mob mobilise mobilize
moderate mollycoddle monitor moonshine moor moot mope motor motorbike motorboat motorcycle mottle mousse mouth
muckrake mud muddle mudwrestle muffle mug murmur muscle muzzle nab nag nasale nauseate needle negotiate neighbor
nestle nett nettle nickname niggle nix nod nonplus normalise normalize nucleate nuke nurse nuzzle obtain obtrude
occlude occur offsaddle ogle opine oppose organise organize out outbid outdo outfox outgo outmanoeuvre outmode output
outscore outsell outshine outshout outstare outvie outvote ovenbake overawe overbid overclothe overcloud overcome
overdo overhang overhaul overlap overleap overlie overrefine overrule overshoot overtake overtax overwrite owe pad
paddle pair pal pale palisade panhandle panic pantomime parade paralyse pare parole parrot parse partake paste peddle
pee peg people perfume permeate perplex persevere persuade pervade pestle pettifog phone photostat pickle picnic
piddle piffle pig pigeonhole pile pilot pine ping pinnacle pipe pirouette pith pivot plane pledge plod plug plume pod
poke pole poleax polychrome pomade pore postpone pout prang prattle precede precis preclude predestine predetermine
prefix prelude premiere prescribe presume presuppose prevail prickle prim prime probe procreate proctor prod profane
profile program programme prolapse prolong promenade propose proscribe protrude provoke prune psychoanalyse publicise
publicize puddle puke pule pulse puree purge purple purr purse pussyfoot puzzle pyramid quadruple quake
quarantine quarrel quell quintuple quiz raddle raffle rag raid rake ram range rankle rape ratify rattle razor razz
reaffirm realine reallot rearrange reboot rebuff rebuke rebut recap recede reciprocate recite recline recode recognise
recognize recombine recompense reconcile reconnoitre reconvene recreate recur recycle rede redefine redetermine
redline redo reecho reexamine refer referee refine refloat refocus regale rehearse reignite reinstate reiterate rejig
rejoin rekindle relapse relay reline relyric remake rename rendezvous renegade renegotiate repair repine replete
repose repot repulse repute requite rescale reschedule resell resettle reshape reshoot reshuffle resile resole respite
resublime resume retain retaliate retell retie retroflex retrograde reunite rev revere reverse revile revoke rewrite
rhyme rib rid riddle ridicule riffle rifle rile rim rime rinse riot riposte ripple rival roam rob robe rollerblade
root rootle rope rout route rubric ruckle ruddle ruffle rule rumor rumple rumpus rustle sabre saddle sag sailplane
salaam sample sanction sandbag satellite savor scab scale scam scare schedule scheme schnorr scissor scoot scout scrag
scram scrape scribe scrub scruple scrutinise scrutinize scud scuffle scum scuttle scythe seaplane secede seclude
secrete seethe seine sellotape semaphore serenade sex shackle shade shadowbox shag shake sham shame shanghai shape
sharpshoot sheathe shell shellac shelter shelve shine shingle shirr shnorr shoe shoetree shore shout shred shrine
shrinkwrap shroud shrug shuffle shuttle sic sideline sideswipe sidle sightsee sightsing signal silhouette single
singsong site sizz sizzle skedaddle ski skid skim skimcoat skittle slag slake slam slang sled sleuth slim slime slog
slope slug slum smile smite smoke smooth smuggle snaffle snafu snag snake snare sniffle snipe snog snore snowmobile
snowshoe snub snuffle snuggle soap sob sod sojourn sole solicit solo soot soothe spade spam spang spangle spare
sparkle speckle spike spite sponsor spout spreadeagle spree sprinkle spritz sprout spud spume square squat squeegee
stab stag stake stale stampede staple stare startle stereotype stickle stifle stipple stockade stockpile stoke stone
stopple straddle strafe straggle strangle streamline strickle string stripe stroke struggle strum stub stucco stud
style stymie sub sublime submarine submerge submerse subscribe subsume subtitle succor suckle suds suffix sugarcoat
sulfur sulfurette sulphur sulphurette sum summons sunbathe superscribe supersede supervene supple surge surtax survey
sustain swab swaddle swag swathe swig swindle swipe swob sync table tackle tag tailor talc tame tangle tango tape
tarmac tattle tax taxi teargas tee teethe telefax telephone telescope telex tense terrasse theme thermostat throb
throne throng throttle thrum thud tickle tie tile time ting tingle tinkle tipple tippytoe tiptoe tithe title toddle
toe tog toggle tone toot tootle tope topple torpedo total tote tousle tout trade traffic traipse tram trample
transcribe transfix transude travel traverse treadle tree trek trellis tremor trephine trickle trifle trim triple
troat troubleshoot truckle trundle tube tug tune turtle tussle tutor twaddle twang tweedle twiddle twig twine twinkle
type typewrite unbox unbraid unbridle unbuckle unclog unclothe uncouple underbid undercoat undercut undergo underlie
underline undermine underquote underscore undersell undershoot undertake underwrite undo undrape unearth unhorse
unicycle uninvite unite unknot unlade unlax unmake unmuzzle unplug unsaddle unsettle unsex unsheathe unspell unstaple
unstrap unstring untangle untie untune untwine unwrap unyoke upbraid upgrade uproot urge vacuum velcro verdigris verse
veto vex videotape vie void vote vouchsafe wad waddle wade waffle wag waggle waltz wander wane wangle ware waste
watercolor wattle waul wax web wed wee welcome well whale wham whang wheedle whine whirligig whirr whistle white
whiteout whittle whiz whizz wholesale whore wiggle wigwag wine wing winkle wipe wiretap wrangle wreathe wrestle
wriggle wrinkle writhe wrong xerox yak yoke zero zigzag zinc zone
`
  .trim()
  .split(/\s+/);

const KNOWN: ReadonlySet<string> = new Set(VERBS);

/** Endings of the verb tags, longest first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  VBD: ['ed', 'd'],
  VBN: ['ed', 'd'],
  VBG: ['ing'],
  VBZ: ['es', 's'],
};

/** The lemma of an inflected verb of the list; undefined for every other word. `form` is in lower case. */
export function knownVerbLemma(form: string, xpos: string): string | undefined {
  for (const ending of ENDINGS[xpos] ?? []) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    // "Plans" is not of "plane": before a bare "s" the word is whole.
    if (ending !== 's' && KNOWN.has(`${stem}e`)) return `${stem}e`;
    if (KNOWN.has(stem)) return stem;
    // "cancelled", "deferred": the doubled consonant goes.
    const single = stem.slice(0, -1);
    if (stem.at(-1) === stem.at(-2) && KNOWN.has(single)) return single;
  }
  return undefined;
}
