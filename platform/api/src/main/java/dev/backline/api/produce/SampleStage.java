package dev.backline.api.produce;

import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Finds or makes the sounds of a track. */
public interface SampleStage extends Stage {
    /**
     * Answers an instrument for every part of the template, and puts its samples below {@code Samples/} of the project.
     *
     * @param brief names the user's folder, when there is one
     * @param template names the parts
     * @param project folder of the track, which is there
     * @param progress hears of it, and may cancel
     * @throws ProduceFault if the user's folder holds nothing that can be used
     */
    Kit kit(Brief brief, Template template, Path project, Progress progress) throws IOException, ProduceFault;
}
