package dev.backline.library.internal;

import dev.backline.api.analysis.SampleProfile;
import dev.backline.api.produce.DrumKeys;
import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import java.nio.file.Path;
import java.util.Optional;

/** A sampler on one file of the user's, tuned and brought to the level of Backline's own sounds. */
final class Instrument {
    private static final double CEILING_DB = -1;

    private Instrument() {}

    static Device of(Template.Part part, Candidate candidate, Path file) {
        SampleProfile profile = candidate.profile();
        Pitch drum = DrumKeys.of(part.role());
        Pitch root = part.pitched() ? profile.root().orElse(drum) : drum;
        SampleZone zone = new SampleZone(
                file, root, Pitch.of(0), Pitch.of(127), candidate.startFrame(), candidate.frames(), Optional.empty());
        Device.Builder device = Device.builder(Device.SAMPLER)
                .name(part.name())
                .zone(zone)
                .parameter(Parameter.of("Volume", "dB", -36, 36, volumeDb(part, profile)))
                .parameter(Parameter.of("Velocity", "", 0, 1, part.pitched() ? 0.75 : 0.8))
                .property("mode", part.pitched() ? "classic" : "one-shot");
        if (part.pitched()) {
            device.parameter(Parameter.of("Detune", "ct", -50, 50, -profile.centsOff()))
                    .parameter(Parameter.of("Release", "s", 0, 60, 0.15));
        }
        return device.build();
    }

    /** Brings the sample to the loudness that Backline's own sound of the part has, without its peak above the ceiling. */
    private static double volumeDb(Template.Part part, SampleProfile profile) {
        double peakDb = 20 * StrictMath.log10(Math.max(profile.peak(), 1e-4));
        double wished =
                Role.of(part.role()).lufs() - Math.max(profile.loudness().value(), -60);
        return Math.clamp(Math.min(wished, CEILING_DB - peakDb), -24, 24);
    }
}
