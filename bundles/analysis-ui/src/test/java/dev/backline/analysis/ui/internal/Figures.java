package dev.backline.analysis.ui.internal;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyFlow.Band;
import dev.backline.api.analysis.EnergyFlow.Mask;
import dev.backline.api.analysis.EnergyFlow.Part;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Three tracks over two bars, and what was measured of them. */
final class Figures {
    static final List<Band> BANDS = List.of(
            new Band("Sub", 20, 60),
            new Band("Bass", 60, 250),
            new Band("Low mids", 250, 500),
            new Band("Mids", 500, 2_000),
            new Band("High mids", 2_000, 4_000),
            new Band("Presence", 4_000, 6_000),
            new Band("Air", 6_000, 20_000));

    private Figures() {}

    /** Answers figures in which the kick hides the bass, in the second bar more. */
    static EnergyFlow flow() {
        return new EnergyFlow(
                5,
                2,
                BANDS,
                List.of(
                        part("kick", "Kick", -9.4, List.of(-10.2, -16.3, -30.0, -41.0, -52.0, -60.0, -70.0)),
                        part("bass", "Bass", -14.2, List.of(-18.1, -16.7, -24.6, -37.0, -48.0, -120.0, -120.0)),
                        part("hats", "Hats", -26.5, List.of(-120.0, -90.0, -70.0, -44.0, -33.0, -30.5, -29.9))),
                List.of(
                        new Mask("kick", "bass", 0.314, 5_120, List.of(0.2, 0.428)),
                        new Mask("bass", "kick", 0.051, 4_800, List.of(0.0, 0.102))),
                List.of());
    }

    /** The second bar is 3 dB louder than the first in each band. */
    private static Part part(String id, String name, double levelDb, List<Double> bandsDb) {
        List<Double> second = new ArrayList<>();
        for (double db : bandsDb) {
            second.add(db <= EnergyFlow.SILENCE_DB ? db : db + 3);
        }
        return new Part(id, name, levelDb, bandsDb, List.of(bandsDb, second));
    }

    /** Answers the set that they belong to. */
    static SetDocument set(String file) {
        Clip clip = Clip.builder("Clip", Beats.of(8)).build();
        List<Track> tracks = new ArrayList<>();
        for (String name : List.of("Kick", "Bass", "Hats")) {
            tracks.add(Track.builder(name.toLowerCase(java.util.Locale.ROOT), Track.Kind.MIDI)
                    .name(name)
                    .color(Color.of(3 * tracks.size()))
                    .place(new Track.Placed(Beats.ZERO, Beats.of(8), clip))
                    .build());
        }
        return new Held(
                Path.of(file),
                LiveSet.builder("Song", Tempo.of(120)).tracks(tracks).build());
    }

    private record Held(Path file, LiveSet snapshot) implements SetDocument {
        @Override
        public String version() {
            return "12";
        }

        @Override
        public SetDocument apply(SetEdit edit) {
            return new Held(file, snapshot.toBuilder().name(edit.toString()).build());
        }

        @Override
        public void saveAs(Path target) {
            throw new UnsupportedOperationException();
        }
    }
}
