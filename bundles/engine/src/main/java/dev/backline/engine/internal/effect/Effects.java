package dev.backline.engine.internal.effect;

import dev.backline.model.Beats;
import dev.backline.model.Device;
import dev.backline.model.TempoMap;
import dev.backline.sound.Biquad;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Makes the effects of a list of devices, each with memory of its own. */
public final class Effects {
    /** The kinds of device that become an effect. */
    public static final Set<String> KINDS = Set.of(Device.REVERB, Device.DELAY, Device.FILTER, Device.SIDECHAIN);

    private final TempoMap tempo;
    private final int rateHz;
    private final Function<Device, long[]> onsets;

    /**
     * Makes a maker.
     *
     * @param onsets answers the frames of the notes that a ducking device listens to
     */
    public Effects(TempoMap tempo, int rateHz, Function<Device, long[]> onsets) {
        this.tempo = tempo;
        this.rateHz = rateHz;
        this.onsets = onsets;
    }

    /**
     * Answers the effects of the devices in order; instruments give their filter, unknown devices nothing.
     *
     * @param mix how wet a room or an echo is that does not say
     */
    public List<Effect> of(List<Device> devices, double mix) {
        List<Effect> effects = new ArrayList<>();
        for (Device device : devices) {
            switch (device.kind()) {
                case Device.REVERB -> effects.add(room(device, device.value("Dry/Wet", mix)));
                case Device.DELAY -> effects.add(echo(device, device.value("Dry/Wet", mix)));
                case Device.FILTER ->
                    effects.add(CutEffect.of(
                            device.value("Low Cut", 0), device.value("High Cut", rateHz), Biquad.BUTTERWORTH, rateHz));
                case Device.SIDECHAIN ->
                    effects.add(new DuckEffect(
                            onsets.apply(device),
                            device.value("Amount", 6),
                            frames(device.value("Attack", 0.003)),
                            frames(device.value("Release", 0.2))));
                case Device.SAMPLER -> filter(device, effects);
                default -> {
                    // The renderer has told of it.
                }
            }
        }
        return effects;
    }

    private void filter(Device sampler, List<Effect> effects) {
        double cutoffHz = sampler.value("Filter Freq", rateHz);
        if (cutoffHz < 0.49 * rateHz) {
            // Resonance 0 to 1 as a peak of 0 to 24 dB.
            double q = Biquad.BUTTERWORTH * StrictMath.pow(10, sampler.value("Filter Res", 0) * 1.2);
            effects.add(CutEffect.of(0, cutoffHz, q, rateHz));
        }
    }

    private Effect room(Device device, double mix) {
        CutEffect cut =
                CutEffect.of(device.value("Low Cut", 120), device.value("High Cut", 9_000), Biquad.BUTTERWORTH, rateHz);
        return new RoomEffect(device.value("Decay", 2), device.value("Pre-Delay", 0.02), cut, mix, rateHz);
    }

    private Effect echo(Device device, double mix) {
        double seconds = tempo.seconds(Beats.of(device.value("Time", 0.75))).value();
        CutEffect cut =
                CutEffect.of(device.value("Low Cut", 200), device.value("High Cut", 6_000), Biquad.BUTTERWORTH, rateHz);
        return new EchoEffect(
                frames(Math.min(seconds, 16)),
                device.value("Feedback", 0.4),
                device.value("Ping Pong", 1) >= 0.5,
                mix,
                cut);
    }

    private int frames(double seconds) {
        return (int) Math.round(seconds * rateHz);
    }
}
