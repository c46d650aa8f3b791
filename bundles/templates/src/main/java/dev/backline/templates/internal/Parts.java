package dev.backline.templates.internal;

import dev.backline.api.produce.Template.Part;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Mixer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts that genres are built from, each at home in its group, with a colour of its family. */
final class Parts {
    static final String DRUMS = "Drums";
    static final String BASS = "Bass";
    static final String MUSIC = "Music";

    private Parts() {}

    static Part kick(double db) {
        return drum("kick", "Kick", 14, db, 0);
    }

    static Part snare(double db) {
        return drum("snare", "Snare", 15, db, 0, "reverb", -10);
    }

    static Part clap(double db) {
        return drum("clap", "Clap", 0, db, 0.05, "reverb", -7);
    }

    static Part hat(double db) {
        return drum("hat", "Hat", 17, db, -0.15, "reverb", -19);
    }

    static Part openHat(double db) {
        return drum("open-hat", "Open Hat", 3, db, 0.12, "reverb", -15);
    }

    static Part percussion(double db) {
        return drum("percussion", "Percussion", 2, db, 0.3, "reverb", -8, "delay", -13);
    }

    static Part bass(double db) {
        return pitched("bass", "Bass", BASS, 23, db, 0);
    }

    static Part chords(double db) {
        return pitched("chords", "Chords", MUSIC, 24, db, -0.1, "reverb", -5, "delay", -12);
    }

    static Part pad(double db) {
        return pitched("pad", "Pad", MUSIC, 25, db, 0, "reverb", -3);
    }

    static Part lead(double db) {
        return pitched("lead", "Lead", MUSIC, 20, db, 0.1, "reverb", -5, "delay", -5);
    }

    static Part texture(double db) {
        return pitched("texture", "Texture", MUSIC, 10, db, 0, "reverb", -11);
    }

    private static Part drum(String role, String name, int color, double db, double pan, Object... sends) {
        return part(role, name, DRUMS, color, false, mixer(db, pan, sends));
    }

    private static Part pitched(
            String role, String name, String group, int color, double db, double pan, Object... sends) {
        return part(role, name, group, color, true, mixer(db, pan, sends));
    }

    private static Part part(String role, String name, String group, int color, boolean pitched, Mixer mixer) {
        return new Part(role, name, group, Color.of(color), pitched, mixer);
    }

    private static Mixer mixer(double db, double pan, Object... sends) {
        Map<String, Decibels> levels = new LinkedHashMap<>();
        for (int i = 0; i < sends.length; i += 2) {
            levels.put((String) sends[i], Decibels.of(((Number) sends[i + 1]).doubleValue()));
        }
        return new Mixer(Decibels.of(db), pan, levels);
    }
}
