// Which Live Sets of a folder miss samples, before a session finds out.
//
// Reads every set below the folder, from Live 8 to 12, without opening Live, and lists tempo, tracks and the samples
// that are not where the set looks for them. Sets that cannot be read are listed with the reason.
@Param(value = 'Folder with Live Sets', position = 0) Path folder
@Param('Whether only sets with something missing are listed') boolean onlyTroubled = false

def sets = []
Files.walk(folder).withCloseable { all ->
    all.filter { it.toString().endsWith('.als') && !it.toString().contains('Backup') }.sorted().forEach { sets << it }
}
assert sets: "There is no Live Set below $folder."

def lines = sets.collect { file ->
    def name = folder.relativize(file).toString()
    try {
        def info = backline.set.info file
        [file: name, tempo: info.tempo, tracks: info.midiTracks + info.audioTracks, samples: info.samples.named,
            missing: info.samples.missing.size(), which: info.samples.missing.join(', ')]
    } catch (ScriptFault fault) {
        [file: name, missing: 0, which: fault.message]
    }
}
onlyTroubled ? lines.findAll { it.which } : lines
