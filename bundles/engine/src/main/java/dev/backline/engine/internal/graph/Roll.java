package dev.backline.engine.internal.graph;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.clip.ClipRounds;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.device.Listing;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Calls the roll of one track's clips and says of each what becomes of it. */
final class Roll {
    private final Track track;
    private final Recordings recordings;
    private final Listing listing;
    private final boolean instrument;

    /**
     * @param instrument whether the track has one that plays notes
     */
    Roll(Track track, Recordings recordings, Listing listing, boolean instrument) {
        this.track = track;
        this.recordings = recordings;
        this.listing = listing;
        this.instrument = instrument;
    }

    Listing listing() {
        return listing;
    }

    /** Tells of automation and of envelopes of clips that move nothing, save those of devices that were told of themselves. */
    void envelopes(Set<ParameterRef> unasked) {
        for (ParameterRef target : unasked) {
            boolean song = target.equals(ParameterRef.TEMPO) || target.equals(ParameterRef.SIGNATURE);
            Optional<Device> device = device(target);
            boolean silent = device.isPresent() && !isPlayed(device.get());
            if (!song && !silent) {
                String name = device.map(d -> d.name() + " " + target.name()).orElse(target.path());
                listing.notPlayed(track.name(), "Envelope of " + name, why(target));
            }
        }
    }

    private Optional<Device> device(ParameterRef target) {
        return target.space().equals("device")
                ? track.devices().stream()
                        .flatMap(Device::all)
                        .filter(d -> d.id().equals(target.id()))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isPlayed(Device device) {
        return listing.of(device)
                .map(Listing.Told::fate)
                .filter(f -> f == Listing.Fate.PLAYED || f == Listing.Fate.PARTLY)
                .isPresent();
    }

    private static String why(ParameterRef target) {
        return switch (target.space()) {
            case "midi" -> "controllers of notes are not played";
            case "clip" -> "controls of clips do not move while they play";
            case "pointee" -> "what it moves is not known";
            default ->
                target.name().startsWith("macro/")
                        ? "what the macro moves is not read from files"
                        : "nothing that is played has this control";
        };
    }

    /** Answers whether an audio clip can be played. */
    boolean plays(Clip clip, Clip.Audio audio) throws IOException, AudioFault {
        if (!clip.enabled()) {
            listing.became(clip, Listing.Fate.SILENT, "deactivated");
            return false;
        }
        Path file = audio.file();
        boolean found = recordings.find(file).isPresent();
        String from = recordings.moved(file).map(p -> ", found at " + p).orElse("");
        String remark = found ? ClipRounds.way(clip) + from : recordings.why(file);
        if (found) {
            listing.played(track.name(), clip.name(), remark);
        } else {
            listing.notPlayed(track.name(), clip.name(), remark);
        }
        listing.became(clip, found ? Listing.Fate.PLAYED : Listing.Fate.NOT_PLAYED, remark);
        return found;
    }

    /**
     * Tells of clips of notes.
     *
     * @param notes that they strike
     */
    void notes(Collection<Clip> clips, int notes) {
        for (Clip clip : clips) {
            if (clip.audio().isEmpty()) {
                Listing.Fate fate = instrument ? Listing.Fate.PLAYED : Listing.Fate.NOT_PLAYED;
                boolean silent = !clip.enabled() || clip.notes().isEmpty();
                listing.became(clip, silent ? Listing.Fate.SILENT : fate, "notes");
            }
        }
        String thing = notes == 1 ? "1 note" : notes + " notes";
        if (notes > 0 && instrument) {
            listing.played(track.name(), thing, "by the track's instrument");
        } else if (notes > 0) {
            listing.notPlayed(track.name(), thing, "the track has no instrument that plays them");
        }
    }
}
