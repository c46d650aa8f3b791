// A quick sketch of every genre that is installed: the fastest way to hear what Backline can do.
//
// Makes a short track without variations for each genre of the template bundles, one folder each, and writes a page
// with a player for every sketch.
@Param('Genre to sketch; all that are installed when left out') List<String> genres
@Param('Where chance comes from') long seed = 1
@Param(value = 'Length of each', unit = 'min', min = 0.5, max = 20) double minutes = 0.5
@Param('Folder for the sketches') Path out = Path.of('Sketches')

def wanted = genres ?: templates.list.all()*.genre
def sketches = wanted.collect { genre ->
    def track = make genre: genre, seed: seed, minutes: minutes, variations: 0, out: out.resolve(genre)
    [genre: genre, name: track.name, bpm: track.bpm, key: track.key, master: out.resolve(genre).resolve(track.master)]
}

def escape = { text -> text.toString().replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;') }
def rows = sketches.collect { sketch ->
    def source = out.relativize(sketch.master).toString().replace('\\', '/')
    "<h2>${escape(sketch.genre)}: ${escape(sketch.name)}, ${sketch.bpm} bpm, ${escape(sketch.key)}</h2>\n" +
        "<audio controls src=\"${escape(source)}\"></audio>"
}
Files.writeString out.resolve('sketches.html'),
    "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Sketches</title>\n" + rows.join('\n') + '\n'
sketches
