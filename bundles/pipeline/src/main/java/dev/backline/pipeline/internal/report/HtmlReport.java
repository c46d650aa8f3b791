package dev.backline.pipeline.internal.report;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.ReportStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One page of HTML that needs no network: style, script and pictures are inside; it holds no date, so it can be made again. */
@Component(service = ReportStage.class, property = "backline.stage=backline.report")
public final class HtmlReport implements ReportStage {
    private final AudioFiles audioFiles;

    /** Takes what it reads the master with. */
    @Activate
    public HtmlReport(@Reference AudioFiles audioFiles) {
        this.audioFiles = audioFiles;
    }

    @Override
    public String id() {
        return "backline.report";
    }

    @Override
    public String title() {
        return "A page to listen and look";
    }

    @Override
    public void write(Track track, Path page) throws IOException, ProduceFault {
        try {
            Waveform waveform = Waveform.of(audioFiles, track.master());
            String html = resource("page.html");
            for (Map.Entry<String, String> value :
                    new Page(track, page, waveform).values().entrySet()) {
                html = html.replace("{{" + value.getKey() + "}}", value.getValue());
            }
            html = html.replace("{{style}}", resource("page.css")).replace("{{script}}", resource("page.js"));
            Files.writeString(page, html);
        } catch (AudioFault e) {
            throw new ProduceFault("The report could not be written: " + e.getMessage(), e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The bundle holds no " + name + ", but it was built with one. Install it anew.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
