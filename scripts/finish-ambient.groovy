// Proposes how to finish an overloaded ambient track: what to leave out, what to clear, and what shape it could have.
//
// Renders each part of a Live Set and listens: parts and returns that nobody hears, layers that double each other, parts that crowd
// the low middle, and parts with so many devices that their sound is better kept as audio. Writes a new set with the proposals made
// (mutes, a little less level, locators for the shape), the sounds of the heavy parts beside it, and a report that says why. The set
// itself is only read, and nothing is taken out of the new one: what you do not like you switch on again.
@Param(value = 'A Live Set', position = 0) Path set
@Param('The new set; named like the old one and beside it when left out') Path out = null
@Param(value = 'Share of the low middle, 90 to 360 Hz, above which a part is turned down', unit = '%', min = 5, max = 90) double mud = 20
@Param(value = 'How many devices make a part heavy', min = 1, max = 50) int heavy = 4

def target = out ?: set.resolveSibling(set.fileName.toString().replaceFirst(/(?i)\.als$/, '') + ' finished.als')
def name = target.fileName.toString().replaceFirst(/(?i)\.als$/, '')
def bounces = target.resolveSibling("$name Bounces")
def report = target.resolveSibling("${name}.md")
[target, bounces, report].each { assert !Files.exists(it): "$it is there already and was left as it is. Name another set with --out." }

// The parts in their order, with what the set says about each.
def info = backline.set.info set
def facts = backline.set.text(set).readLines()
def letter = 'A'
def parts = info.tracks.withIndex().collect { track, i ->
    def owner = track.kind == 'return' ? "Return ${letter++} " : "Track ${i + 1} "
    def own = facts.findAll { it.startsWith(owner) }
    def volume = own.findResult { (it =~ /: Volume (-?[\d.]+) dB$/).with { m -> m ? m.group(1) as double : null } }
    [place: i + 1, name: track.kind == 'return' ? track.name.replaceFirst(/^[A-Z]-/, '') : track.name, kind: track.kind, clips: track.clips,
        devices: own.count { it.contains(': device ') }, volume: volume, moved: own.any { it.contains(': Volume automation') },
        notes: own.findAll { it.contains(': note ') }.collect { it.replaceFirst(/.*\(([^()]*)\): note (\S+) at (\S+), .*/, '$1 $2 $3') } as Set]
}

// How each part sounds: stems lie in the order of the tracks, but a group without devices has none.
def folder = Files.createTempDirectory('finish')
def rendered = audio.render set, stems: true, out: folder, tail: 2
def stems = rendered.stems.collect { it as Path }
def measured = audio.measure.all(stems).collectEntries { [(it.file as String): it] }
parts.each { part ->
    if (stems && stems.first().fileName.toString() ==~ /\d+ ${java.util.regex.Pattern.quote(part.name)}\.wav/) {
        part.stem = stems.remove(0)
        def heard = measured[part.stem as String]
        part.lufs = heard.integratedLufs
        part.low = heard.octaves.findAll { it.hz > 90 && it.hz < 360 }.sum { 10 ** (it.levelDbfs / 10) }
    }
}
def playing = parts.findAll { it.kind in ['midi', 'audio'] }

// What nobody hears. A part whose clips lie in the session alone is an idea that waits, and stays on.
def unheard = playing.findAll { !it.clips } + parts.findAll { it.kind == 'return' && it.stem && it.lufs == null }
def waiting = playing.findAll { it.clips && it.stem && it.lufs == null }

// Layers that play the same notes: the quieter one is proposed to be silent, of two alike the later.
def doubled = []
def sounding = playing.findAll { it.lufs != null }
sounding.eachWithIndex { one, i ->
    sounding.drop(i + 1).each { two ->
        def shared = one.notes.intersect(two.notes).size()
        def all = (one.notes + two.notes).size()
        if (all >= 4 && shared >= 0.8 * all) {
            doubled << (two.lufs > one.lufs + 0.5 ? [less: one, than: two] : [less: two, than: one])
        }
    }
}
def muted = (unheard + doubled*.less).unique()

// The low middle belongs to one part; the others above the share make room for it.
def kept = sounding - muted
def whole = kept.sum { it.low } ?: 1
def crowd = kept.findAll { it.low / whole > mud / 100 }.sort { -it.low }
def crowding = crowd.drop(1)
def heavies = kept.findAll { it.devices >= heavy }

// A shape that grows to the golden section and lets go, on whole phrases.
def (upper, lower) = (info.signature ?: '4/4').split('/')*.toInteger()
double bar = upper * 4 / lower
int bars = Math.ceil(info.lengthBeats / bar) as int
int phrase = bars >= 64 ? 8 : bars >= 16 ? 4 : 1
def shape = [Emerge: 0, Gather: 0.146, Bloom: 0.382, Turn: 0.618, Dissolve: 0.854].collect { title, share ->
    [title: title, bar: (Math.round(bars * share / phrase) * phrase) as int]
}.unique { it.bar }

def changes = muted.collect { "track.on #$it.place off" as String }
changes += crowding.findAll { it.volume != null && !it.moved }.collect { "track.volume #$it.place ${(it.volume - 2).round(2)}" as String }
changes += shape.collect { "locator.add ${it.bar * bar} \"Shape: $it.title\"" as String }
backline.set.edit set, out: target, change: changes
if (heavies) {
    Files.createDirectories bounces
    heavies.each { Files.copy it.stem, bounces.resolve(it.stem.fileName.toString()) }
}
folder.toFile().deleteDir()

def percent = { Math.round(100 * it.low / whole) }
def lines = ["# $name", '', "Proposals for ${set.fileName}, which was only read. Everything that is silent now is still there.", '']
lines += ['## Left out', ''] + (muted ? muted.collect { part ->
    def why = doubled.find { it.less == part }
    why ? "- $part.name plays what ${why.than.name} plays" : part.kind == 'return' ? "- $part.name: nothing comes back from it" : "- $part.name has no clip"
} : ['Nothing: every part is heard and none doubles another.']) + ['']
lines += waiting ? ['## Waiting in the session', ''] + waiting.collect { "- $it.name sounds nowhere in the arrangement" } + [''] : []
lines += ['## The low middle', ''] + (crowding ? ["- ${crowd.first().name} leads it with ${percent(crowd.first())} %"] + crowding.collect {
    "- $it.name has ${percent(it)} % of it: " + (it.volume == null || it.moved ? 'its fader is moved by automation, so cut it with a filter' : '2 dB down, or cut it with a filter')
} : ['No part crowds another there.']) + ['']
lines += ['## Heavy parts', ''] + (heavies ? heavies.collect { "- $it.name has $it.devices devices; its sound lies in ${bounces.fileName}: freeze it, or work on with that" } : ["No part that is left has $heavy devices."]) + ['']
lines += ['## A shape', '', "$bars bars, loudest from the golden section on:", ''] + shape.collect { "- bar ${it.bar + 1}: $it.title" } + ['']
Files.writeString report, lines.join('\n')
[set: target, report: report, muted: muted*.name, unheard: unheard*.name, doubled: doubled.collect { [it.less.name, it.than.name] },
    waiting: waiting*.name, crowding: crowding*.name, heavy: heavies*.name, shape: shape.collect { "$it.title ${it.bar + 1}" as String }]
