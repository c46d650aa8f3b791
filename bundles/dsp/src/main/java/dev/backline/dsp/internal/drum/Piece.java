package dev.backline.dsp.internal.drum;

import dev.backline.api.unit.UnitParameter;
import java.util.List;
import java.util.function.Supplier;

/** The pieces of the kit, in the order of their settings, and the General MIDI keys that play them. */
enum Piece {
    KICK("Kick", KickVoice::new),
    SNARE("Snare", SnareVoice::new),
    CLAP("Clap", ClapVoice::new),
    CLOSED_HAT("Closed Hat", () -> new MetalVoice(MetalVoice.CLOSED)),
    OPEN_HAT("Open Hat", () -> new MetalVoice(MetalVoice.OPEN)),
    CYMBAL("Cymbal", () -> new MetalVoice(MetalVoice.CYMBAL)),
    TOM("Tom", TomVoice::new),
    RIM("Rim", RimVoice::new),
    COWBELL("Cowbell", CowbellVoice::new),
    PERCUSSION("Percussion", PercussionVoice::new);

    /** Settings of each piece. */
    static final int SETTINGS = 4;

    private final String title;
    private final Supplier<DrumVoice> voices;

    Piece(String title, Supplier<DrumVoice> voices) {
        this.title = title;
        this.voices = voices;
    }

    /** Answers its settings: tune, decay, tone, level. */
    List<UnitParameter> settings() {
        return List.of(
                UnitParameter.stepped(title + " Tune", "st", -24, 24, 0),
                UnitParameter.stepped(title + " Decay", "", 0.25, 4, 1),
                UnitParameter.stepped(title + " Tone", "", 0, 1, 0.5),
                UnitParameter.of(title + " Level", "dB", -48, 6, 0));
    }

    /** Answers its place in the kit. */
    @SuppressWarnings("EnumOrdinal") // The settings are listed in this order.
    int place() {
        return ordinal();
    }

    DrumVoice voice() {
        return voices.get();
    }

    /** Answers which piece a key plays. */
    static Piece of(int key) {
        return switch (key) {
            case 35, 36 -> KICK;
            case 38, 40 -> SNARE;
            case 39 -> CLAP;
            case 42, 44 -> CLOSED_HAT;
            case 46 -> OPEN_HAT;
            case 49, 51, 52, 53, 55, 57, 59 -> CYMBAL;
            case 41, 43, 45, 47, 48, 50 -> TOM;
            case 37, 75 -> RIM;
            case 56 -> COWBELL;
            default -> PERCUSSION;
        };
    }

    /** Answers by how many semitones a key plays its piece higher: toms and percussion have a pitch, the rest only two strokes. */
    static double semitones(int key) {
        return switch (of(key)) {
            case TOM -> key - 45;
            case PERCUSSION -> Math.clamp(key - 63, -24, 24);
            case KICK -> key == 35 ? -2 : 0;
            case SNARE -> key == 40 ? 2 : 0;
            case CYMBAL -> key == 49 || key == 55 ? 0 : key == 57 ? -2 : 4;
            case RIM -> key == 75 ? 7 : 0;
            default -> 0;
        };
    }
}
