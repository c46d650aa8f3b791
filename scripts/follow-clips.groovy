// Clips of one track follow each other as you say, which Live's own follow actions cannot: an order with repeats, such as
// 1 1 2 1 1 3, as often as you like.
@Param(value = 'Track', position = 0) String track
@Param('Scenes in order, counted from 1; give it more than once') List<Integer> order = [1, 1, 2, 1, 1, 3]
@Param(value = 'How long each one plays', unit = 'beats', min = 1, max = 1024) int beats = 4
@Param(value = 'How often the order is played', min = 1, max = 1000) int rounds = 1

def followed = live.tracks[track]
def empty = order.unique(false).findAll { !followed.slot(it - 1).full }
assert !empty: "$track has no clip in scene ${empty.join(', ')}."

live.write {
    rounds.times {
        order.each { scene ->
            followed.slot(scene - 1).fire()
            live.waitBeats beats
        }
    }
}
live.waitUntil(seconds: 60) { followed.playing == order.last() - 1 }
[track: track, played: order * rounds, now: followed.playing + 1]
