package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.set.DawProjectWriter;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.XmlText;
import dev.backline.model.LiveSet;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Writes DAWprojects: a zip of stored files with constant dates, the same bytes for the same set and audio. */
@Component(service = DawProjectWriter.class)
public final class ZipProjectWriter implements DawProjectWriter {
    /** Local, so that no time zone shows; later than the first minute of 1980, to which the JDK adds a time in UTC. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Optional<AudioFiles> audio;

    /** Answers a writer; without audio files the lengths of recordings are guesses. */
    @Activate
    public ZipProjectWriter(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    AudioFiles audio) {
        this.audio = Optional.ofNullable(audio);
    }

    @Override
    public void write(LiveSet set, Path project, Path file) throws IOException, SetFault {
        if (Files.exists(file)) {
            throw new SetFault(file + " is there already, but a new file was expected. Choose another name.");
        }
        AudioFacts facts = new AudioFacts(project, audio, new Losses());
        Element root = new ProjectTree(set, facts, new Losses()).project();
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (ZipOutputStream zip = open(part)) {
                text(zip, "metadata.xml", metadata(set));
                text(zip, "project.xml", XmlText.of(root));
                for (Map.Entry<String, Path> entry : facts.embedded().entrySet()) {
                    copy(zip, entry.getKey(), entry.getValue());
                }
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public List<String> omissions(LiveSet set, Path project) {
        Losses losses = new Losses();
        new ProjectTree(set, new AudioFacts(project, audio, losses), losses).project();
        return losses.lines();
    }

    private static ZipOutputStream open(Path part) throws IOException {
        OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
        // Packing differs between machines; what is stored does not.
        zip.setMethod(ZipOutputStream.STORED);
        return zip;
    }

    /** The title is the one text in the format that is no attribute. */
    private static String metadata(LiveSet set) {
        String title = XmlText.of(new Element("t").with("v", set.name()));
        String escaped = title.substring(title.indexOf('"', title.indexOf("<t")) + 1, title.lastIndexOf('"'));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MetaData>\n\t<Title>" + escaped
                + "</Title>\n</MetaData>\n";
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry(zip, name, bytes.length, crc.getValue());
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void copy(ZipOutputStream zip, String name, Path file) throws IOException {
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                crc.update(buffer, 0, got);
                size += got;
            }
        }
        entry(zip, name, size, crc.getValue());
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        entry.setSize(size);
        entry.setCrc(crc);
        zip.putNextEntry(entry);
    }
}
