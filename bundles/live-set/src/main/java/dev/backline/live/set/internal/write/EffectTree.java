package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;
import dev.backline.model.SideChain;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.List;
import java.util.Optional;

/** Effects, as the devices of Live that come nearest. */
final class EffectTree {
    private static final String MANUAL = "/Manual";

    /** Live's synced delay times in sixteenths, by index. */
    private static final List<Integer> SIXTEENTHS = List.of(1, 2, 3, 4, 5, 6, 8, 16);

    /** Where a kick's level is taken to peak when the depth of ducking is set. */
    private static final double KEY_PEAK_DB = -6;

    private static final int LOW_CUT_12 = 1;
    private static final int HIGH_CUT_12 = 6;

    private final SetContext context;
    private final double wet;

    EffectTree(SetContext context, double wet) {
        this.context = context;
        this.wet = wet;
    }

    Element reverb(Settings settings) {
        Element element = context.shapes().make("device/Reverb");
        element.set("DecayTime" + MANUAL, Settings.ms(settings.value("Decay", 2), 200, 60_000));
        element.set("PreDelay" + MANUAL, Settings.ms(settings.value("Pre-Delay", 0.02), 0.5, 250));
        element.set("MixDirect" + MANUAL, Math.clamp(settings.value("Dry/Wet", wet), 0, 1));
        band(element, "BandFreq", "BandWidth", settings.value("Low Cut", 120), settings.value("High Cut", 9_000));
        return element;
    }

    Element delay(Settings settings) {
        Element element = context.shapes().make("device/Delay");
        time(element, settings.value("Time", 0.75));
        element.set("Feedback" + MANUAL, Math.clamp(settings.value("Feedback", 0.4), 0, 0.9499999881));
        element.set("DryWet" + MANUAL, Math.clamp(settings.value("Dry/Wet", wet), 0, 1));
        element.set("DelayLine_PingPong" + MANUAL, settings.value("Ping Pong", 1) >= 0.5);
        element.set("Filter_On" + MANUAL, true);
        band(
                element,
                "Filter_Frequency",
                "Filter_Bandwidth",
                settings.value("Low Cut", 200),
                settings.value("High Cut", 6_000));
        return element;
    }

    /** Both effects let a band through, which has a middle in Hz and a width in octaves. */
    private static void band(Element element, String middle, String width, double lowHz, double highHz) {
        double octaves = StrictMath.log(highHz / lowHz) / StrictMath.log(2);
        element.set(middle + MANUAL, Math.clamp(Math.sqrt(lowHz * highHz), 50, 18_000));
        element.set(width + MANUAL, Math.clamp(octaves, 0.5, 9));
    }

    private void time(Element element, double beats) {
        int index = SIXTEENTHS.indexOf((int) Math.rint(beats * 4));
        boolean synced = index >= 0 && Math.abs(beats * 4 - SIXTEENTHS.get(index)) < 1e-9;
        Tempo tempo = context.set().tempo().changes().getFirst().tempo();
        for (String side : List.of("L", "R")) {
            element.set("DelayLine_Sync" + side + MANUAL, synced);
            if (synced) {
                element.set("DelayLine_SyncedSixteenth" + side + MANUAL, index);
            } else {
                double seconds = beats * tempo.beat().value();
                element.set("DelayLine_Time" + side + MANUAL, Math.clamp(seconds, 0.001, 5));
            }
        }
    }

    Element filter(Settings settings) {
        Element element = context.shapes().make("device/Eq8");
        settings.value("Low Cut").ifPresent(hz -> cut(element.at("Bands.0/ParameterA"), LOW_CUT_12, hz));
        settings.value("High Cut").ifPresent(hz -> cut(element.at("Bands.7/ParameterA"), HIGH_CUT_12, hz));
        return element;
    }

    private static void cut(Element band, int mode, double hz) {
        band.set("IsOn" + MANUAL, true);
        band.set("Mode" + MANUAL, mode);
        band.set("Freq" + MANUAL, Math.clamp(hz, 10, 22_000));
    }

    /** A compressor that listens to another track; nothing when that track is not one of the set's strips. */
    Optional<Element> ducking(Device device, Settings settings) {
        Optional<Track> source =
                Optional.ofNullable(device.properties().get("source")).flatMap(context.lineup()::source);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Element element = context.shapes().make("device/Compressor2");
        double amountDb = settings.value("Amount", 6);
        double ratio = 10;
        double thresholdDb = KEY_PEAK_DB - amountDb / (1 - 1 / ratio);
        element.set("Threshold" + MANUAL, Math.clamp(StrictMath.pow(10, thresholdDb / 20), MixerTree.SILENCE, 1));
        element.set("Ratio" + MANUAL, ratio);
        element.set("Attack" + MANUAL, Settings.ms(settings.value("Attack", 0.003), 0.01, 1000));
        element.set("Release" + MANUAL, Settings.ms(settings.value("Release", 0.2), 1, 3000));
        new SideChainTree(context).fill(element, SideChain.of(source.get().id()));
        settings.note("ducking under " + source.get().name() + " is a Compressor set for a peak of -6 dBFS; its depth"
                + " follows the real level.");
        if (device.properties().containsKey("source-key")) {
            settings.note("it listens to all of " + source.get().name() + ", not to one key.");
        }
        return Optional.of(element);
    }
}
