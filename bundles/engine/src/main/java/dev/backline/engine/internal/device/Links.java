package dev.backline.engine.internal.device;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.SamplePlayer;
import dev.backline.api.unit.SideChained;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.clip.Recording;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Lanes;
import dev.backline.model.Device;
import dev.backline.model.SampleZone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the links of one track's devices, and tells of what it cannot make. */
public final class Links {
    private final Map<String, UnitKind> kinds;
    private final Casting casting;
    private final Recordings recordings;
    private final Listing listing;
    private final String track;
    private final Lanes lanes;
    private final BiFunction<Device, Integer, Optional<Key>> keys;
    private boolean instrument;

    /**
     * Makes a maker for one track.
     *
     * @param kinds all units by id
     * @param keys answers what a device listens to, given how many links stand before it on the track
     */
    public Links(
            Map<String, UnitKind> kinds,
            Casting casting,
            Recordings recordings,
            Listing listing,
            String track,
            Lanes lanes,
            BiFunction<Device, Integer, Optional<Key>> keys) {
        this.kinds = kinds;
        this.casting = casting;
        this.recordings = recordings;
        this.listing = listing;
        this.track = track;
        this.lanes = lanes;
        this.keys = keys;
    }

    /** Answers the links of devices in order. */
    public List<Link> of(List<Device> devices) throws IOException, AudioFault {
        return of(devices, 0, 1);
    }

    /** Answers whether one of the links that were made plays notes. */
    public boolean instrument() {
        return instrument;
    }

    // In a chain all devices stand where their rack stands on the track: there a device that listens is served.
    private List<Link> of(List<Device> devices, int before, int step) throws IOException, AudioFault {
        List<Link> links = new ArrayList<>();
        for (Device device : devices) {
            Course on = lanes.on(device);
            if (on.isStill() && on.at(0) < 0.5) {
                silent(device, "switched off");
                continue;
            }
            switch (device.kind()) {
                case Device.DRUM_RACK, Device.INSTRUMENT_RACK, Device.AUDIO_RACK -> {
                    if (device.chains().isEmpty()) {
                        // What comes to an empty rack goes past it.
                        silent(device, "it is empty");
                    } else {
                        links.add(rack(device, on, before + step * links.size()));
                    }
                }
                case Device.MIDI_RACK -> device.all().forEach(d -> notPlayed(d, "MIDI effects are not played"));
                default -> units(device, on, before, step, links);
            }
        }
        return links;
    }

    private void units(Device device, Course on, int before, int step, List<Link> links)
            throws IOException, AudioFault {
        Optional<List<Role>> roles = casting.roles(device);
        if (roles.isEmpty()) {
            notPlayed(device, reason(device));
            return;
        }
        Optional<Role> absent =
                roles.get().stream().filter(r -> !kinds.containsKey(r.unit())).findFirst();
        if (absent.isPresent()) {
            notPlayed(device, "needs the unit " + absent.get().unit() + ", which is not installed");
            return;
        }
        for (Role role : roles.get()) {
            Optional<Link> link = unit(device, role, on, before + step * links.size());
            if (link.isEmpty()) {
                return;
            }
            links.add(link.get());
        }
        boolean shows = roles.get().isEmpty();
        played(
                device,
                shows
                        ? "it only shows"
                        : String.join(
                                " + ", roles.get().stream().map(Role::unit).toList()));
        if (!shows) {
            parts(device, roles.get());
        }
    }

    /** Tells what of a device that is played is not. */
    private void parts(Device device, List<Role> roles) {
        List<String> missed = new ArrayList<>(casting.missed(device));
        new Values(device)
                .unasked(roles).stream()
                        .filter(p -> lanes.moves(device, p))
                        .forEach(p -> missed.add("what moves " + p.name()));
        if (!missed.isEmpty()) {
            notPlayed(device, "in part: without " + String.join(", ", missed));
        }
    }

    private void played(Device device, String remark) {
        listing.played(track, name(device), remark);
        listing.became(device, Listing.Fate.PLAYED, remark);
    }

    private void notPlayed(Device device, String remark) {
        listing.notPlayed(track, name(device), remark);
        listing.became(device, Listing.Fate.NOT_PLAYED, remark);
    }

    private void silent(Device device, String remark) {
        device.all().forEach(d -> listing.became(d, Listing.Fate.SILENT, remark));
    }

    private Optional<Link> unit(Device device, Role role, Course on, int before) throws IOException, AudioFault {
        UnitKind kind = Optional.ofNullable(kinds.get(role.unit())).orElseThrow();
        AudioUnit unit = kind.create();
        if (unit instanceof SamplePlayer player && !load(device, player)) {
            return Optional.empty();
        }
        Dials dials = new Dials(unit, kind.info(), device, role.rules(), lanes);
        if (unit instanceof Instrument played) {
            instrument = true;
            return Optional.of(new InstrumentLink(played, dials, on));
        }
        Optional<Key> key = unit instanceof SideChained ? keys.apply(device, before) : Optional.empty();
        if (key.isEmpty() && device.value("SideChain/OnOff", 0) >= 0.5) {
            listing.notPlayed(
                    track, name(device), "its side-chain comes from outside of the set's tracks; it listens to itself");
        }
        return Optional.of(new EffectLink(unit, dials, on, key));
    }

    private boolean load(Device device, SamplePlayer player) throws IOException, AudioFault {
        List<SamplePlayer.Recorded> zones = new ArrayList<>();
        for (SampleZone zone : casting.zones(device)) {
            Optional<Recording> sound = recordings.find(zone.file());
            if (sound.isPresent()) {
                zones.add(new SamplePlayer.Recorded(
                        zone, sound.get().block(), sound.get().sampleRateHz()));
            } else {
                notPlayed(device, recordings.why(zone.file()));
            }
        }
        if (zones.isEmpty()) {
            if (device.zones().isEmpty()) {
                notPlayed(device, "it has no sample");
            }
            return false;
        }
        player.load(zones);
        return true;
    }

    // A device without a name of its own is named like its kind.
    private static String name(Device device) {
        String name = device.name();
        return name.startsWith(Device.LIVE) ? name.substring(Device.LIVE.length()) : name;
    }

    private static String reason(Device device) {
        return switch (device.kind()) {
            case Device.PLUGIN -> "plug-ins are not played";
            case Device.MAX -> "Max devices are not played";
            default -> "there is no unit that plays " + device.kind().replace(Device.LIVE, "Live's ");
        };
    }

    private Link rack(Device rack, Course on, int before) throws IOException, AudioFault {
        boolean pads = rack.kind().equals(Device.DRUM_RACK);
        double selector = rack.value("ChainSelector", 0);
        List<RackChain> chains = new ArrayList<>();
        for (Device.Chain chain : rack.chains()) {
            boolean chosen = pads || chain.zone().selector().contains((int) Math.rint(selector));
            if (chosen) {
                chains.add(chain(chain, pads, rack.returns().size(), before));
            } else {
                chain.devices().forEach(d -> silent(d, "the chain selector leaves its chain out"));
            }
        }
        List<RackChain> returns = new ArrayList<>();
        for (Device.Chain chain : rack.returns()) {
            returns.add(chain(chain, false, 0, before));
        }
        played(rack, chains.size() + (chains.size() == 1 ? " chain" : " chains"));
        return new RackLink(chains, returns, rack.kind().equals(Device.AUDIO_RACK), on);
    }

    private RackChain chain(Device.Chain chain, boolean pad, int returns, int before) throws IOException, AudioFault {
        float[] sends = new float[returns];
        for (int i = 0; i < returns; i++) {
            sends[i] = Optional.ofNullable(chain.strip().mixer().sends().get(String.valueOf(i)))
                    .map(d -> (float) d.ratio())
                    .orElse(0f);
        }
        RackChain.Gate gate = new RackChain.Gate(
                pad ? chain.key().midi() : -1,
                chain.zone().plays().midi(),
                chain.choke(),
                chain.zone().keys(),
                chain.zone().velocities());
        return new RackChain(of(chain.devices(), before, 0), new ChainFader(chain, lanes).fader(), gate, sends);
    }
}
