/**
 * Irregular verbs, one a row: the infinitive, the past and the past participle, which is left out where it is the past;
 * the usual form first, with others behind a slash.
 */
export const irregularVerbs: ReadonlyMap<string, readonly [past: readonly string[], participle: readonly string[]]> =
  new Map(
    `arise arose arisen, awake awoke awoken, be was/were been, bear bore borne, beat beat beaten, become became become,
    begin began begun, bend bent, bet bet, bid bid, bind bound, bite bit bitten, bleed bled, blow blew blown,
    break broke broken, breed bred, bring brought, broadcast broadcast/broadcasted, build built, burn burned/burnt,
    burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost,
    creep crept, cut cut, deal dealt, dig dug, do did done, draw drew drawn, dream dreamed/dreamt, drink drank drunk,
    drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found,
    fit fitted/fit, flee fled, fling flung, fly flew flown, forbid forbade forbidden, forget forgot forgotten,
    forgive forgave forgiven, freeze froze frozen, get got got/gotten, give gave given, go went gone, grind ground,
    grow grew grown, hang hung, have had, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, input input/inputted,
    keep kept, kneel knelt, knit knitted/knit, know knew known, lay laid, lead led, lean leaned/leant, leap leaped/leapt,
    learn learned/learnt, leave left, lend lent, let let, lie lay lain, light lit/lighted, lose lost, make made, mean meant,
    meet met, mow mowed mowed/mown, offset offset, output output/outputted, pay paid, proofread proofread, prove proved
    proved/proven, put put, quit quit, read read, reset reset, rid rid, ride rode ridden, ring rang rung,
    rise rose risen, run ran run, saw sawed sawed/sawn, say said, see saw seen, seek sought, sell sold, send sent, set set,
    sew sewed sewn/sewed, shake shook shaken, shed shed, shine shone, shoot shot, show showed shown/showed,
    shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, sling slung,
    slit slit, smell smelled/smelt, sow sowed sown, speak spoke spoken, speed sped/speeded, spell spelled/spelt,
    spend spent, spill spilled/spilt, spin spun, spit spat, split split, spoil spoiled/spoilt, spread spread,
    spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, strike struck, string strung,
    strive strove striven, swear swore sworn, sweep swept, swell swelled swollen, swim swam swum, swing swung,
    take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust thrust,
    tread trod trodden, understand understood, upset upset, wake woke woken, wear wore worn, weave wove woven,
    weep wept, wet wet/wetted, win won, wind wound, write wrote written`
      .split(',')
      .map((row) => {
        const [verb, past, participle] = row.trim().split(/\s+/)
        return [verb!, [past!.split('/'), (participle ?? past)!.split('/')]]
      })
  )

/** What may stand before an irregular verb, which then stays what it is: *rewrite*, *overfit*, *fine-tune*. */
export const prefixes = /^(?:re|over|under|out|mis|un|fore|with|pre|inter|co|cross|down|up)-?(?=[a-z]{2})|^.*[- ]/

/** Verbs of several syllables with the stress on the last, so that it doubles its consonant; and some by custom. */
export const stressedLast: ReadonlySet<string> = new Set(
  `abet abhor abut acquit admit allot annul befit begin commit compel concur confer control corral debug defer demur deter
  dispel distil embed emit enrol equip excel expel extol format forget handicap impel incur infer input instil kidnap occur
  offset omit output outwit patrol permit prefer program propel rebel rebut recap recur refer regret remit repel reset
  submit transfer transmit unplug unzip upset worship zigzag bootstrap eavesdrop`.split(/\s+/)
)
