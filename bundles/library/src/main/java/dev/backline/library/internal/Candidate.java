package dev.backline.library.internal;

import dev.backline.api.analysis.SampleProfile;
import java.nio.file.Path;

/**
 * A file of the user's that may become an instrument.
 *
 * @param file where it lies
 * @param name its path below the folder, with slashes
 * @param profile what it sounds like
 * @param sampleRateHz frames a second
 * @param frames its length
 * @param startFrame first frame that is heard
 */
record Candidate(Path file, String name, SampleProfile profile, int sampleRateHz, long frames, long startFrame) {}
