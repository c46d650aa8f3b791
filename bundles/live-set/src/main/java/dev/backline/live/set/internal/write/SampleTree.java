package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import java.nio.file.Path;
import java.util.Optional;

/** References to audio files. */
final class SampleTree {
    private static final int SAMPLE_RATE_HZ = 44_100;

    private final SetContext context;

    SampleTree(SetContext context) {
        this.context = context;
    }

    /** Fills a {@code SampleRef}, and answers the file's sample rate in Hz. */
    int fill(Element reference, Path file, long framesAtLeast) {
        Optional<SampleFacts.Fact> fact = context.samples().of(file);
        if (fact.isEmpty()) {
            context.omissions()
                    .add("Sample " + file + ": length and sample rate could not be read; 44.1 kHz is assumed.");
        }
        int rateHz = fact.map(SampleFacts.Fact::rateHz).orElse(SAMPLE_RATE_HZ);
        reference.set("DefaultDuration", fact.map(SampleFacts.Fact::frames).orElse(framesAtLeast));
        reference.set("DefaultSampleRate", rateHz);
        reference.set(
                "FileRef/OriginalFileSize", fact.map(SampleFacts.Fact::bytes).orElse(0L));
        String path = file.toString().replace('\\', '/');
        if (file.isAbsolute()) {
            reference.set("FileRef/RelativePathType", 0);
        } else {
            reference.set("FileRef/RelativePath", path);
        }
        // Live looks in the project first; an absolute path would tie the set to one machine and break equal bytes.
        reference.set("FileRef/Path", path);
        return rateHz;
    }
}
