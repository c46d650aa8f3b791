// Everything to feel at home on another computer: settings, list of bundles, state of the machine, own scripts.
//
// Writes a folder with settings.json (read it there with "backline settings import"), bundles.csv, doctor.json and
// your scripts. Nothing of your music and no path of this computer goes in.
@Param('Folder to make') Path out = Path.of('My Backline')
@Param('Folder with your own scripts, when they should come along') Path scripts = null

Files.createDirectories out
settings.export out.resolve('settings.json'), force: true

def bundles = bundle.list.all()
Files.writeString out.resolve('bundles.csv'),
    'bundle,version,origin\n' + bundles.collect { "$it.bundle,$it.version,$it.origin\n" }.join()

def checks = doctor.all().collect { it.findAll { name, value -> !(value instanceof Path) } }
Files.writeString out.resolve('doctor.json'), json(checks).replace(System.getProperty('user.home'), '~')

def own = []
if (scripts) {
    Files.createDirectories out.resolve('scripts')
    Files.list(scripts).withCloseable { all -> all.filter { it.toString().endsWith('.groovy') }.sorted().forEach { own << it } }
    own.each { Files.copy it, out.resolve('scripts').resolve(it.fileName), java.nio.file.StandardCopyOption.REPLACE_EXISTING }
}
[folder: out, bundles: bundles.size(), checks: checks.size(), scripts: own.size()]
