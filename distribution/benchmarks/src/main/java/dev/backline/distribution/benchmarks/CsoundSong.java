package dev.backline.distribution.benchmarks;

import java.util.Locale;

/** The song of {@link EnginePart} as a Csound document: the same notes on like instruments and effects. */
final class CsoundSong {
    private static final double BAR_SECONDS = 4 * 60 / 124.0;

    private CsoundSong() {}

    static String of(double seconds) {
        StringBuilder text = new StringBuilder("""
                <CsoundSynthesizer>
                <CsInstruments>
                sr = 44100
                ksmps = 64
                nchnls = 2
                0dbfs = 1
                ga_room init 0
                ga_echo init 0
                zakinit 32, 1
                instr 1 ; a voice of chords: two oscillators, a ladder filter, an envelope
                  kenv madsr 0.01, 0.2, 0.7, 0.3
                  a1 vco2 0.1, cpsmidinn(p4)
                  a2 vco2 0.1, cpsmidinn(p4) * 1.005
                  a3 moogladder a1 + a2, 800 + 2000 * kenv, 0.2
                  zawm a3 * kenv, p5
                endin
                instr 2 ; a voice of a melody: two operators
                  kenv madsr 0.005, 0.2, 0.5, 0.2
                  a1 foscili 0.2 * kenv, cpsmidinn(p4), 1, 2, 3 * kenv
                  zawm a1, p5
                endin
                instr 3 ; a drum: a falling tone and noise
                  kenv expon 1, p3, 0.001
                  kfall expon p4, p3, p4 / 3
                  a1 poscil 0.4 * kenv, kfall
                  a2 rand 0.1 * kenv
                  zawm a1 + a2, 0
                endin
                """);
        tracks(text);
        text.append("""
                instr 90
                  al, ar reverbsc ga_room, ga_room, 0.8, 9000
                  ae delayr 0.4
                  delayw ga_echo + ae * 0.4
                  am = (al + ae)
                  am pareq am, 1000, 1.2, 0.7
                  an = ar + ae
                  an compress am, an, 0, 60, 60, 20, 0.001, 0.1, 0.003
                  outs am, an
                  ga_room = 0
                  ga_echo = 0
                  zacl 0, 31
                endin
                </CsInstruments>
                <CsScore>
                """);
        score(text, seconds);
        return text.append("</CsScore>\n</CsoundSynthesizer>\n").toString();
    }

    private static void tracks(StringBuilder text) {
        for (int track = 0; track < 20; track++) {
            text.append("instr ")
                    .append(50 + track)
                    .append("\n  a1 zar ")
                    .append(track)
                    .append('\n');
            text.append("  a1 pareq a1, 400, 0.8, 0.7\n");
            if (track < 2 || track < 14 && track % 2 == 0) {
                text.append("  a1 compress a1, a1, 0, 70, 80, 4, 0.01, 0.15, 0\n");
            }
            if (track == 1) {
                text.append("  a1 moogladder a1, 1000, 0.2\n  a1 = tanh(a1 * 2)\n");
            }
            if (track >= 2 && track < 14 && track % 3 == 2) {
                text.append("  k1 lfo 0.002, 0.7\n  a2 vdelay3 a1, 12 + a(k1) * 1000, 40\n  a1 = a1 + a2 * 0.5\n");
            }
            if (track >= 14) {
                text.append("  a2 delayr 0.36\n  delayw a1 + a2 * 0.4\n  a1 = a1 + a2 * 0.3\n");
            }
            text.append(
                    "  outs a1 * 0.25, a1 * 0.25\n  ga_room = ga_room + a1 * 0.06\n  ga_echo = ga_echo + a1 * 0.03\nendin\n");
        }
    }

    private static void score(StringBuilder text, double seconds) {
        for (int track = 0; track < 20; track++) {
            line(text, 50 + track, 0, seconds, 0, 0);
        }
        line(text, 90, 0, seconds, 0, 0);
        double beat = BAR_SECONDS / 4;
        for (double bar = 0; bar < seconds - BAR_SECONDS / 2; bar += BAR_SECONDS) {
            for (int i = 0; i < 8; i++) {
                line(text, 3, bar + i * beat / 2, 0.1, 4_000, 0);
                if (i % 2 == 0) {
                    line(text, 3, bar + i * beat / 2, 0.3, 120, 0);
                }
            }
            for (int i = 0; i < 4; i++) {
                line(text, 1, bar + i * beat, 0.75 * beat, 36 + i % 3 * 2, 1);
            }
            for (int track = 0; track < 12; track++) {
                for (int key : new int[] {0, 4, 7}) {
                    line(text, 1, bar, 3.5 * beat, 48 + track + key, 2 + track);
                }
            }
            for (int track = 0; track < 6; track++) {
                for (int i = 0; i < 8; i++) {
                    line(text, 2, bar + i * beat / 2, 0.37 * beat, 60 + 2 * track + i % 3 * 2, 14 + track);
                }
            }
        }
    }

    private static void line(StringBuilder text, int instrument, double at, double length, int key, int track) {
        text.append(String.format(Locale.ROOT, "i %d %.5f %.5f %d %d%n", instrument, at, length, key, track));
    }
}
