package dev.backline.live.set.internal.write;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetFormat;
import dev.backline.api.set.SetWriter;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.live.set.internal.xml.Shapes;
import dev.backline.live.set.internal.xml.XmlText;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Writes sets for Live 11.0 and later, or for Live 12.2 and later: one gzip member of XML, the same bytes for the same set and samples. */
@Component(service = SetWriter.class)
public final class AlsSetWriter implements SetWriter {
    private final Optional<AudioFiles> audio;

    /** Answers a writer; without audio files the lengths of samples are taken from the set. */
    @Activate
    public AlsSetWriter(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    AudioFiles audio) {
        this.audio = Optional.ofNullable(audio);
    }

    @Override
    public void write(LiveSet set, Path file) throws IOException, SetFault {
        write(set, file, SetFormat.DEFAULT);
    }

    @Override
    public void write(LiveSet set, Path file, SetFormat format) throws IOException, SetFault {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new SetFault(file + " is there already, but a new file was expected. Choose another name.");
        }
        Path folder = target.resolveSibling("Ableton Project Info");
        Element root = tree(set, format, sample -> fact(target.resolveSibling(sample)), new Omissions());
        byte[] xml = XmlText.of(root).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        NewFile.write(target, Gzip.pack(xml));
    }

    @Override
    public List<String> omissions(LiveSet set) throws SetFault {
        return omissions(set, SetFormat.DEFAULT);
    }

    @Override
    public List<String> omissions(LiveSet set, SetFormat format) throws SetFault {
        Omissions omissions = new Omissions();
        tree(set, format, sample -> Optional.of(new SampleFacts.Fact(0, 44_100, 0)), omissions);
        return omissions.lines();
    }

    private static Element tree(LiveSet set, SetFormat format, SampleFacts samples, Omissions omissions)
            throws SetFault {
        LiveSet fitting = new Limits(format, omissions).within(set);
        Shapes shapes = new Shapes(format.live() == 11 ? Era.LIVE_11 : Era.LIVE_12);
        return new SetTree(new SetContext(fitting, new Lineup(fitting), shapes, samples, omissions)).root();
    }

    private Optional<SampleFacts.Fact> fact(Path file) {
        if (audio.isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (AudioReader reader = audio.get().open(file)) {
            return Optional.of(
                    new SampleFacts.Fact(reader.frames(), reader.format().sampleRateHz(), Files.size(file)));
        } catch (IOException | AudioFault e) {
            // Live reads the file by itself; what is kept here only spares it a look.
            return Optional.empty();
        }
    }
}
