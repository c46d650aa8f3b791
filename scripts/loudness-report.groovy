// How loud the files of a folder are, and what to change before they go out together.
//
// Measures every WAV, AIFF and FLAC below the folder, tells how many decibels each one is away from the target and
// whether its true peak leaves room, and writes the table as CSV.
@Param(value = 'Folder with audio files', position = 0) Path folder
@Param(value = 'Loudness to come to', unit = 'LUFS', min = -40, max = 0) double target = -14
@Param(value = 'How far off is fine', unit = 'LU', min = 0, max = 20) double tolerance = 1
@Param('CSV file to write; loudness.csv in the folder when left out') Path csv = null

def sounds = []
Files.walk(folder).withCloseable { all ->
    all.filter { it.toString() ==~ /(?i).+\.(wav|aiff?|flac)/ }.sorted().forEach { sounds << it }
}
assert sounds: "There is no WAV, AIFF or FLAC below $folder."

def round = { value -> value == null ? null : Math.round(value * 10) / 10d }
def lines = audio.measure.all(sounds).collect { m ->
    def off = m.integratedLufs == null ? null : round(target - m.integratedLufs)
    def advice = off == null ? 'silent or too short' : Math.abs(off) <= tolerance ? 'fine' : off > 0 ? "up $off dB" : "down ${-off} dB"
    if (off != null && m.truePeakDbtp + Math.max(off, 0d) > -1) {
        advice += ', limit its peaks'
    }
    [file: folder.relativize(m.file).toString(), lufs: round(m.integratedLufs), peak: round(m.truePeakDbtp), advice: advice]
}

// A name that begins like a formula would be run as one by a spreadsheet.
def cell = { value ->
    def text = value == null ? '' : value.toString()
    '"' + (text ==~ /^[=+@].*/ ? "'" + text : text).replace('"', '""') + '"'
}
def table = [['file', 'lufs', 'peak', 'advice']] + lines*.values().collect { it as List }
Files.writeString csv ?: folder.resolve('loudness.csv'), table.collect { row -> row.collect(cell).join(',') }.join('\n') + '\n'
lines
