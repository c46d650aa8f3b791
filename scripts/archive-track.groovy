// One file that holds a track and everything needed to make it again years later.
//
// Checks against its provenance that nothing of the track was changed since it was made, then packs all of it with a
// note that names the action, the seed and the bundles. The same track always gives the same archive.
import java.nio.file.attribute.FileTime
import java.security.MessageDigest
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

@Param(value = 'Folder of the track', position = 0) Path track
@Param('Archive to write; named like the folder and beside it when left out') Path out = null
@Param('Whether a track that was changed by hand is packed all the same') boolean changed = false

def explained = explain.all(track)
def touched = explained.collectMany { it.changed ?: [] }
assert changed || !touched: "Changed since it was made: ${touched.join(', ')}. Give --changed to pack it all the same."

def about = explained.first()
def note = """Made by Backline with: ${about.action}
Parameters: ${about.parameters.collect { name, value -> "$name=${value.join(' ')}" }.join(', ')}
Bundles: ${about.bundles.collect { name, version -> "$name $version" }.join('\n         ')}

To make it again: unpack it, then run  backline reproduce "${track.fileName}"
"""
def files = []
Files.walk(track).withCloseable { all -> all.filter { Files.isRegularFile(it) }.sorted().forEach { files << it } }
def archive = out ?: track.resolveSibling("${track.fileName}.zip")
new ZipOutputStream(Files.newOutputStream(archive)).withCloseable { zip ->
    def put = { name, bytes ->
        zip.putNextEntry(new ZipEntry(name).tap { lastModifiedTime = FileTime.fromMillis(315_619_200_000) })
        zip.write(bytes as byte[])
        zip.closeEntry()
    }
    put 'HOW TO MAKE IT AGAIN.txt', note.getBytes('UTF-8')
    files.each { file -> put track.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file) }
}
[archive: archive, files: files.size() + 1, bytes: Files.size(archive),
    sha256: MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(archive)).encodeHex().toString()]
