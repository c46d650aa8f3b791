package dev.backline.templates.internal;

import static dev.backline.templates.internal.Parts.bass;
import static dev.backline.templates.internal.Parts.chords;
import static dev.backline.templates.internal.Parts.clap;
import static dev.backline.templates.internal.Parts.hat;
import static dev.backline.templates.internal.Parts.impact;
import static dev.backline.templates.internal.Parts.kick;
import static dev.backline.templates.internal.Parts.lead;
import static dev.backline.templates.internal.Parts.openHat;
import static dev.backline.templates.internal.Parts.pad;
import static dev.backline.templates.internal.Parts.percussion;
import static dev.backline.templates.internal.Parts.pluck;
import static dev.backline.templates.internal.Parts.ride;
import static dev.backline.templates.internal.Parts.riser;
import static dev.backline.templates.internal.Parts.shaker;
import static dev.backline.templates.internal.Parts.snare;
import static dev.backline.templates.internal.Parts.sub;
import static dev.backline.templates.internal.Parts.texture;

import dev.backline.api.produce.Template.Feel;
import dev.backline.api.produce.Template.Part;
import dev.backline.api.produce.Template.Return;
import dev.backline.model.Device;
import java.util.List;

/**
 * The genres of the house. Levels leave the kick in front and the bass right behind it; loudness follows what is usual
 * for a genre's releases: loud for clubs, open for ambient.
 */
final class Genres {
    /** In the order to show them. */
    static final List<Genre> ALL = List.of(house(), techno(), ambient(), drumAndBass(), hipHop(), trap());

    private Genres() {}

    private static Genre house() {
        List<Part> parts = List.of(
                kick(-6.5),
                clap(-9),
                hat(-9),
                openHat(-13),
                shaker(-15),
                percussion(-13),
                bass(-1.5),
                sub(-1),
                chords(-12),
                pad(-9),
                pluck(-16),
                lead(-10),
                riser(-16),
                impact(-12));
        return new Genre("house", "House", 120, 128, -9.5, new Feel(0.22, 0.7, 0.55, 0.6), parts, returns(0.45, 0.4));
    }

    private static Genre techno() {
        List<Part> parts = List.of(
                kick(-7),
                clap(-10),
                hat(-7.5),
                openHat(-12),
                ride(-17),
                percussion(-11),
                bass(-2),
                sub(-1),
                chords(-11.5),
                pluck(-15),
                lead(-11.5),
                texture(-11),
                riser(-16),
                impact(-11));
        return new Genre("techno", "Techno", 128, 138, -9.5, new Feel(0.05, 0.8, 0.6, 0.4), parts, returns(0.5, 0.55));
    }

    private static Genre ambient() {
        List<Part> parts = List.of(percussion(-6.5), bass(-0.5), chords(-5.5), pad(-2), lead(2.5), texture(-4.5));
        return new Genre("ambient", "Ambient", 66, 86, -16, new Feel(0, 0.3, 0.3, 0.5), parts, returns(0.9, 0.7));
    }

    private static Genre drumAndBass() {
        List<Part> parts = List.of(
                kick(-6.5),
                snare(-9.5),
                hat(-8),
                openHat(-14),
                ride(-18),
                percussion(-12),
                bass(-1.5),
                sub(-2),
                chords(-13),
                pad(-9.5),
                pluck(-16),
                lead(-9.5),
                riser(-16),
                impact(-11));
        return new Genre(
                "drum-and-bass",
                "Drum and Bass",
                170,
                176,
                -9,
                new Feel(0.04, 0.85, 0.65, 0.5),
                parts,
                returns(0.4, 0.4));
    }

    private static Genre hipHop() {
        List<Part> parts = List.of(
                kick(-6),
                snare(-9),
                hat(-8),
                openHat(-11),
                shaker(-17),
                percussion(-10),
                bass(-4),
                chords(-8.5),
                lead(-8),
                texture(-17),
                impact(-14));
        return new Genre("hip-hop", "Hip-Hop", 82, 96, -11, new Feel(0.5, 0.55, 0.45, 0.45), parts, returns(0.3, 0.3));
    }

    private static Genre trap() {
        List<Part> parts = List.of(
                kick(-6.5),
                snare(-10),
                clap(-10),
                hat(-9),
                openHat(-11),
                shaker(-17),
                percussion(-10),
                bass(-3.5),
                pad(-10.5),
                pluck(-16),
                lead(-10.5),
                riser(-17),
                impact(-12));
        return new Genre("trap", "Trap", 132, 150, -9.5, new Feel(0, 0.7, 0.5, 0.35), parts, returns(0.45, 0.4));
    }

    /** A short room for the drums, a hall for the rest, an echo in time. */
    private static List<Return> returns(double hall, double echo) {
        return List.of(
                new Return("Room", Device.REVERB, 0.1),
                new Return("Hall", Device.REVERB, hall),
                new Return("Delay", Device.DELAY, echo));
    }
}
