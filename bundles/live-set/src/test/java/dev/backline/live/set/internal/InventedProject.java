package dev.backline.live.set.internal;

import dev.backline.live.set.internal.file.SafeSave;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** Builds small sets that name samples, in the shapes of old and new versions, and the samples beside them. */
public final class InventedProject {
    private final List<String> clips = new ArrayList<>();
    private final String version;

    public InventedProject(String version) {
        this.version = version;
    }

    /** Adds a clip that names a file as Live 11 does. */
    public InventedProject clip(String name, int relation, String relative, String absolute, long size, int crc) {
        return add(name, """
                <FileRef><RelativePathType Value="%d"/><RelativePath Value="%s"/><Path Value="%s"/><Type Value="2"/>
                <LivePackName Value=""/><LivePackId Value=""/><OriginalFileSize Value="%d"/><OriginalCrc Value="%d"/></FileRef>
                <SourceContext><SourceContext Id="0"><OriginalFileRef><FileRef Id="0"><RelativePathType Value="%d"/>
                <RelativePath Value="%s"/><Path Value="%s"/><Type Value="2"/><OriginalFileSize Value="0"/></FileRef></OriginalFileRef>
                </SourceContext></SourceContext>""".formatted(relation, relative, absolute, size, crc, relation, relative, absolute));
    }

    /** Adds a clip that names a file as Live 9 does. */
    public InventedProject oldClip(String name, int relation, List<String> folders, String file, long size, int crc) {
        StringBuilder steps = new StringBuilder();
        folders.forEach(
                f -> steps.append("<RelativePathElement Dir=\"").append(f).append("\"/>"));
        return add(name, """
                <FileRef><HasRelativePath Value="true"/><RelativePathType Value="%d"/><RelativePath>%s</RelativePath>
                <Name Value="%s"/><Type Value="2"/><Data>00FF</Data><RefersToFolder Value="false"/><SearchHint><PathHint>
                <RelativePathElement Dir="gone"/></PathHint><FileSize Value="%d"/><Crc Value="%d"/><MaxCrcSize Value="16384"/>
                </SearchHint></FileRef>""".formatted(relation, steps, file, size, crc));
    }

    private InventedProject add(String name, String reference) {
        clips.add(
                "<ClipSlot Id=\"%d\"><ClipSlot><Value><AudioClip Id=\"%d\" Time=\"0\"><Name Value=\"%s\"/><SampleRef>%s</SampleRef></AudioClip></Value></ClipSlot></ClipSlot>"
                        .formatted(clips.size(), clips.size(), name, reference));
        return this;
    }

    public Path save(Path file) throws IOException {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Ableton MajorVersion="5" MinorVersion="%s" Creator="Ableton Live"><LiveSet><Tracks><AudioTrack Id="1">
                <Name><EffectiveName Value="Drums"/><UserName Value=""/></Name><DeviceChain><MainSequencer><ClipSlotList>%s</ClipSlotList>
                </MainSequencer></DeviceChain></AudioTrack></Tracks></LiveSet></Ableton>
                """.formatted(version, String.join("\n", clips));
        Files.createDirectories(file.getParent());
        return Files.write(file, SafeSave.pack(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a sound file whose content is told by a word. */
    public static Path sound(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "RIFF" + content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_500_000_000_000L));
        return file;
    }
}
