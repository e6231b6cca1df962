/**
 * Words that attribute, one a line: lemma, stance (+ affirm, - deny, ? doubt, 0 neutral), frames, prepositions.
 * Frames: q quotation, c clause, i infinitive, o object, p object with what is said of it; `of` and the like name
 * prepositions. Written from the senses of Levin's classes 29 to 31 and 37 (verbs of saying, judging, wishing) by hand.
 */
export const SAYING_VERBS = `
say 0 q c
tell 0 q c i
add + q c
write 0 q c
note + q c
state + q c
declare + q c p
announce + q c o i
report 0 q c o
claim + q c i
argue + q c | for against
assert + q c o
insist + q c | on
maintain + q c
contend + q c
allege + q c o
explain + q c
acknowledge + q c o
admit + q c o | to
concede + q c
confess + q c | to
confirm + q c o
affirm + q c o
reaffirm + q c o
reiterate + q c o
repeat + q c o
stress + q c o
emphasize + q c o
emphasise + q c o
underline + q c o
underscore + q c
highlight + q c o
mention 0 q c o
remark 0 q c | on upon
observe + q c
comment 0 q c | on
reply 0 q c
respond 0 q c | to
answer 0 q c
retort 0 q c
counter - q c
rejoin 0 q
continue 0 q
conclude + q c
begin 0 q
interject 0 q
quip 0 q c
joke 0 q c | about
tweet 0 q c o
retweet 0 q
post 0 q c
blog 0 q c
text 0 q
email 0 q
recall 0 q c o
recount 0 q c o
relate 0 q c
testify + q c
swear + q c i
vow + q c i
pledge + q c i o
promise + q c i o
guarantee + q c o
assure + q c
reassure + q c
warn + q c | of against about
caution + q c | against
threaten + q c i
predict + q c o
forecast + q c o
project + c
estimate + q c o
suggest + q c o
propose 0 q c i o
recommend 0 q c o
advise 0 q c i
urge 0 q c i o
beg 0 q i
implore 0 q i
plead 0 q c i | for
ask 0 q c i | for about
inquire 0 q c | about
wonder ? q c | about
question ? q c o
query ? q c o
demand 0 q c i o
request 0 q c
order 0 q c i o
command 0 q i
instruct 0 q i
appeal 0 q i | for
call 0 q p | for on
dub 0 p
label 0 p
brand 0 p
term 0 p
describe 0 q p o
characterize 0 p o
characterise 0 p o
portray 0 p o
depict 0 p o
paint 0 p
hail + q p o
deem 0 p
declare + p
pronounce 0 q p
proclaim + q c p o
refer 0 | to
allude 0 | to
point + q c | to
cite 0 q o
quote 0 q o
invoke 0 o
reference 0 o
speak 0 | of about
talk 0 | of about
discuss 0 o
outline 0 o
detail 0 o
disclose + q c o
reveal + q c o
divulge + c o
leak 0 c o
indicate + q c o
signal + q c o
hint ? q c | at
imply + c o
intimate + c
insinuate + c
show + c o
illustrate + c
document + c o
find + c
deny - q c o
refute - c o
rebut - o
dispute - c o
contradict - o
reject - q o
dismiss - q p o
disavow - o
repudiate - o
rebuff - o
decline 0 i
refuse 0 i
accuse + q o
charge + q c o
blame + q o
fault + o
criticize + q o
criticise + q o
condemn + q o
denounce + q o p
decry + q o
deplore + q c o
deride + q o p
ridicule + q o
mock + q o
slam + q o
blast + q o
assail + q o
lambast + o
lambaste + q o
castigate + o
chide + q o
rebuke + q o
reprimand + o
scold + q o
berate + o
attack + q o
chastise + o
bash + o
excoriate + o
skewer + o
rip + o
disparage + o
vilify + o
malign + o
protest - q c o
object - q c | to
complain + q c | of about
lament + q c o
bemoan + c o
rail + | against
inveigh + | against
fume + q c
gripe + q c | about
grumble + q c | about
praise + q o
laud + q o
commend + q o
applaud + q o
compliment + o
extol + o
tout + q o
salute + o
welcome + q o
congratulate + q o
thank + q o
credit + o
endorse + q o
defend + q o
advocate + c o | for
boast + q c | of about
brag + q c | of about
crow + q c
gush + q
rave + q
exclaim + q c
shout 0 q c
yell 0 q c
scream 0 q c
cry 0 q
chant 0 q o
whisper 0 q c
mutter 0 q c
murmur 0 q
opine + q c
muse 0 q c
speculate ? q c | about
posit + c
theorize ? c
reason + q c
figure + c
attest + c | to
certify + c
clarify + q c o
elaborate 0 q | on
specify + c o
stipulate + c
pen 0 q o
list 0 o
liken 0 o
compare 0 o
echo + q c o
voice 0 q o
express 0 q o
utter 0 q o
convey 0 c o
articulate 0 o
communicate 0 c
relay 0 c o
inform 0 q c
notify 0 c
remind 0 q c
alert 0 c
brief 0 c
apologize + q c | for
apologise + q c | for
agree + q c i | with on to
disagree - q c | with
accept + c
concur + q c
rule + q c | that
decree + c
recognize + c
recognise + c
summarize 0 q o
summarise 0 q o
sum 0 q
volunteer 0 q c
offer 0 q i o
tease 0 q
taunt 0 q
joke 0 q c
sneer - q c
scoff - q c | at
snap 0 q
sniff - q
deadpan 0 q
chime 0 q
fire 0 q
thunder 0 q
lash 0 | out
push 0 | for
press 0 i | for
lobby 0 | for against
campaign 0 | for against
crack 0 q
venture 0 q c
profess + c i
foretell + c
prophesy + c
prescribe 0 c
sound 0
read 0 q c
go 0
hear 0 c
learn 0 c
teach 0 c
contest - o
challenge - q
knock - o
question ? o
trumpet + q o
decide 0 c i
interview 0
`;

/** Beliefs, wishes, plans, judgements: something is ascribed to a mind although no words of it are given. */
export const ATTITUDE_VERBS = `
believe + c
think + c
feel + c
consider + c p o
regard + p
view + p o
see + p
deem + p
reckon + c
suspect ? c o
assume + c
presume + c
guess ? c
imagine ? c o
envision + o
foresee + c o
anticipate + c o
expect + c i o
hope + c i | for
wish + c i | for
want + i o
desire + i o
long + i | for
yearn + i | for
crave + o
like + i
love + i o
prefer + c i o
hate + i o
dislike - o
loathe - o
detest - o
fear + c o
dread + c o
worry + c | about over
fret + c | about
regret + c o
resent - c o
doubt ? c o
distrust ? o
mistrust ? o
trust + c o
know + c
realize + c
realise + c
understand + c o
remember + c o
forget 0 c
intend + i o
plan + c i o | on
aim + i | for
seek 0 i
aspire + i | to
resolve + c i
determine + c
decide 0 c i
opt 0 i
contemplate 0 o
weigh 0 o
mull 0 o
ponder 0 c o
support + o
back + o
oppose - o
approve + | of
disapprove - | of
admire + o
respect + o
appreciate + o
value + o
need 0
refuse 0 i
agree + c i
struggle 0
care 0 c | about
focus 0 | on
concentrate 0 | on
vote 0 | for against
seem ? i
appear ? i
notice + c
perceive + c o
conceive 0 | of
sense + c o
dream 0 | of
marvel + c | at
rejoice + | at
lean + | toward towards
disregard 0 o
balk - | at
shun - o
tolerate 0 o
threaten 0 i
`;

/** Nouns of saying and thinking: "his claim that", "the promise to", "criticism of". */
export const CUE_NOUNS = `
claim + c | of
statement 0 q
assertion + c | of
allegation + c | of
accusation + c | of
argument + c | for against
report 0 c | of
announcement + c | of
declaration + c | of
warning + c | of about against
remark 0 c | about on
comment 0 c
contention + c
suggestion + c | of
admission + c | of
acknowledgment + c | of
acknowledgement + c | of
assurance + c | of
promise + c i | of
pledge + c i | of
vow + c i
threat + c i | of
prediction + c | of
forecast 0 c | of
estimate 0 c | of
proposal 0 c
recommendation 0 c | of for
demand 0 c | for
request 0 c i | for
call 0 i | for
appeal 0 i | for
question ? c | about of
complaint + c | about of
criticism + c | of
condemnation + | of
denunciation + | of
praise + | for of
defense + | of
defence + | of
denial - c | of
rejection - | of
description 0 | of
depiction 0 | of
characterization 0 | of
attack 0
insistence + c | on
reminder 0 c
rumor ? c | of
rumour ? c | of
conclusion + c
finding + c
observation + c
explanation 0 c | of for
boast + c
lie 0 c
message 0 c | of
note 0 c
`;

export const ATTITUDE_NOUNS = `
belief + c | in
view + c
opinion + c
hope + c i | of for
fear + c | of
worry + c | about over
concern + c | about over
doubt ? c | about over
desire + c i | for
wish + c i | for
intention + c i | of
skepticism ? c | about of
scepticism ? c | about of
conviction + c
expectation + c | of
suspicion ? c | of
reluctance - i
readiness + i
optimism + c | about
pessimism + c | about
enthusiasm + | for
disdain - | for
contempt - | for
admiration + | for
sense + c
feeling + c
assumption + c
ambition + i
determination + i
commitment + i | to
preference + | for
position 0 c
regret + c | for over
anger + c | over about at
frustration + c | with over at
`;

export const CUE_ADJECTIVES = `
confident + c | of in about
certain + c | of
sure + c | of
convinced + c | of
hopeful + c | of about
optimistic + c | about
pessimistic - c | about
skeptical ? c | of about
sceptical ? c | of about
doubtful ? c | of about
worried + c | about by
concerned + c | about by over with
afraid + c | of
fearful + c | of
aware + c | of
unaware - c | of
clear + c | about
unclear ? c
critical - | of
supportive + | of
proud + c i | of
glad + c i
happy + c i | with about
pleased + c i | with by
disappointed - c | by in with
angry - c | about at over
upset - c | about over with by
surprised 0 c i | by at
wary ? | of
mindful + c | of
willing + i
unwilling - i
ready + i
eager + i
reluctant - i
determined + i
keen + i | on
prepared + i
anxious + i | about
hesitant - i
interested + i | in
committed + i | to
open + | to
opposed - | to
grateful + c | for
uncertain ? c | about
unsure ? c | about
adamant + c
nervous + | about
enthusiastic + | about
dismissive - | of
tired - | of
likely 0
`;

/** Adverbs that put a clause in somebody else's mouth without naming anybody. */
export const CUE_ADVERBS = `
reportedly 0 c
`;
