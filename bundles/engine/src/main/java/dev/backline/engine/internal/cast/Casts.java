package dev.backline.engine.internal.cast;

import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.device.Casting;
import dev.backline.engine.internal.device.Role;
import dev.backline.engine.internal.device.Rule;
import dev.backline.model.Device;
import dev.backline.model.SampleZone;
import dev.backline.model.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The one table of devices and the units that play them. */
public final class Casts {
    /** Begins the kind of a device that is a unit itself; behind it stands the unit's id, and its parameters have the unit's names. */
    public static final String UNIT = "unit/";

    private static final Map<String, Function<Device, List<Role>>> TABLE = Map.ofEntries(
            Map.entry(Device.SAMPLER, SamplerCasts::own),
            Map.entry(Device.SIMPLER, SamplerCasts::live),
            Map.entry(Device.LIVE_SAMPLER, SamplerCasts::live),
            Map.entry(Device.FILTER, OwnCasts::filter),
            Map.entry(Device.SIDECHAIN, OwnCasts::ducker),
            Map.entry(Device.EQ_EIGHT, LiveCasts::equaliser),
            Map.entry(Device.EQ_THREE, LiveCasts::threeBands),
            Map.entry(Device.COMPRESSOR, LiveCasts::compressor),
            Map.entry(Device.GLUE_COMPRESSOR, LiveCasts::glue),
            Map.entry(Device.SATURATOR, LiveCasts::saturator),
            Map.entry(Device.LIMITER, LiveCasts::limiter),
            Map.entry(Device.GATE, LiveCasts::gate),
            Map.entry(Device.UTILITY, LiveCasts::utility),
            Map.entry(Device.AUTO_FILTER, LiveCasts::autoFilter),
            Map.entry(Device.LIVE + "SpectrumAnalyzer", Casts::shows),
            Map.entry(Device.LIVE + "Tuner", Casts::shows),
            Map.entry(Device.LIVE + "AutoFilter2", ShapeCasts::autoFilter),
            Map.entry(Device.LIVE + "ChannelEq", ShapeCasts::channelEqualiser),
            Map.entry(Device.MULTIBAND_DYNAMICS, ShapeCasts::multiband),
            Map.entry(Device.LIVE + "Tube", ShapeCasts::tube),
            Map.entry(Device.LIVE + "Chorus", SwingCasts::chorus),
            Map.entry(Device.LIVE + "Chorus2", SwingCasts::ensemble),
            Map.entry(Device.LIVE + "Flanger", SwingCasts::flanger),
            Map.entry(Device.LIVE + "Phaser", SwingCasts::phaser),
            Map.entry(Device.LIVE + "PhaserNew", SwingCasts::phaserFlanger),
            Map.entry(Device.LIVE + "AutoPan", SwingCasts::autoPan));

    private Casts() {}

    /** Answers units by id; of two with one id, the first. */
    public static Map<String, UnitKind> byId(List<UnitKind> kinds) {
        Map<String, UnitKind> byId = new HashMap<>();
        kinds.forEach(k -> byId.putIfAbsent(k.info().id(), k));
        return byId;
    }

    /** Answers the table for the devices of a track: on a return an effect that says nothing of its mix is all wet. */
    public static Casting of(Track track) {
        boolean wet = track.kind() == Track.Kind.RETURN;
        return new Casting() {
            @Override
            public Optional<List<Role>> roles(Device device) {
                if (device.kind().startsWith(UNIT)) {
                    return Optional.of(List.of(itself(device)));
                }
                return Optional.ofNullable(TABLE.get(device.kind()))
                        .map(f -> f.apply(device))
                        .or(() -> SpaceCasts.of(device, wet));
            }

            @Override
            public List<String> missed(Device device) {
                return Rests.missed(device);
            }

            @Override
            public List<SampleZone> zones(Device device) {
                return SamplerCasts.zones(device);
            }
        };
    }

    private static List<Role> shows(Device device) {
        return List.of();
    }

    private static Role itself(Device device) {
        List<Rule> rules = device.parameters().values().stream()
                .map(p -> new Rule(p.name(), v -> v.get(p.name(), p.value())))
                .toList();
        return new Role(device.kind().substring(UNIT.length()), rules);
    }
}
