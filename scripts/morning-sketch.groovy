// Put this file into the scripts folder of your home, and leave a console open: on working days at nine there is a new
// sketch, and new bundles are announced as they come.
//
// It is called by time and event, so it takes no parameters; change it as you like, and it is reloaded at once.
def genres = ['house', 'techno', 'ambient', 'drum-and-bass', 'hip-hop', 'trap']

def sketch = { day ->
    def folder = Path.of(System.getProperty('user.home'), 'Backline Sketches', day.toString())
    if (!Files.exists(folder)) {
        Files.createDirectories folder.parent
        def track = make genre: genres[(day.toEpochDay() % genres.size()) as int], seed: day.toEpochDay(), minutes: 1,
            variations: 0, out: folder
        println "Today's sketch is ready: ${folder.resolve(track.master)}"
    }
}

every('0 9 * * MON-FRI') { sketch java.time.LocalDate.now() }
on('bundle/*') { event -> println "Bundle: ${event.sentence ?: event.subject ?: event.topic}" }
