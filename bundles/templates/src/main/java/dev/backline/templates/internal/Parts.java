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
    static final String FX = "FX";

    private Parts() {}

    static Part kick(double db) {
        return drum("kick", "Kick", 14, db, 0);
    }

    static Part snare(double db) {
        return drum("snare", "Snare", 15, db, 0, "room", -6, "hall", -16);
    }

    static Part clap(double db) {
        return drum("clap", "Clap", 0, db, 0.05, "room", -4, "hall", -14);
    }

    static Part hat(double db) {
        return drum("hat", "Hat", 17, db, -0.15, "room", -14);
    }

    static Part openHat(double db) {
        return drum("open-hat", "Open Hat", 3, db, 0.12, "room", -10);
    }

    static Part shaker(double db) {
        return drum("shaker", "Shaker", 16, db, -0.35, "room", -10);
    }

    static Part ride(double db) {
        return drum("ride", "Ride", 4, db, 0.2, "room", -12);
    }

    static Part percussion(double db) {
        return drum("percussion", "Percussion", 2, db, 0.3, "room", -5, "delay", -12);
    }

    static Part bass(double db) {
        return pitched("bass", "Bass", BASS, 23, db, 0);
    }

    static Part sub(double db) {
        return pitched("sub", "Sub", BASS, 22, db, 0);
    }

    static Part chords(double db) {
        return pitched("chords", "Chords", MUSIC, 24, db, -0.1, "hall", -6, "delay", -12);
    }

    static Part pad(double db) {
        return pitched("pad", "Pad", MUSIC, 25, db, 0, "hall", -3);
    }

    static Part pluck(double db) {
        return pitched("pluck", "Pluck", MUSIC, 21, db, -0.25, "hall", -8, "delay", -8);
    }

    static Part lead(double db) {
        return pitched("lead", "Lead", MUSIC, 20, db, 0.1, "hall", -5, "delay", -6);
    }

    static Part texture(double db) {
        return pitched("texture", "Texture", MUSIC, 10, db, 0, "hall", -11);
    }

    static Part riser(double db) {
        return part("riser", "Riser", FX, 12, false, mixer(db, 0, "hall", -8));
    }

    static Part impact(double db) {
        return part("impact", "Impact", FX, 11, false, mixer(db, 0, "hall", -8));
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
