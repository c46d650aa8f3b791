package dev.backline.pipeline.internal.report;

import dev.backline.api.produce.ReportStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;

/** One page of HTML. */
@Component(service = ReportStage.class, property = "backline.stage=backline.report")
public final class HtmlReport implements ReportStage {
    @Override
    public String id() {
        return "backline.report";
    }

    @Override
    public String title() {
        return "A page to listen and look";
    }

    @Override
    public void write(Track track, Path page) throws IOException {
        Files.writeString(page, "<!doctype html><title>" + track.set().name() + "</title>");
    }
}
