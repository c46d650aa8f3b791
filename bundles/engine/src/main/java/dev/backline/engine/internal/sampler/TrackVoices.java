package dev.backline.engine.internal.sampler;

import dev.backline.api.audio.AudioFault;
import dev.backline.model.Device;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the players of a track: one for each chain of effects that its sound goes through before the track's own. */
public final class TrackVoices {
    private static final long BUDGET_BYTES = 96L << 20;

    private final Recordings recordings;
    private final TempoMap tempo;
    private final int rateHz;
    private final int mostFrames;

    /** Makes players that render blocks of at most that many frames. */
    public TrackVoices(Recordings recordings, TempoMap tempo, int rateHz, int mostFrames) {
        this.recordings = recordings;
        this.tempo = tempo;
        this.rateHz = rateHz;
        this.mostFrames = mostFrames;
    }

    /** Answers what a track plays: its audio clips, and its notes through its first instrument. */
    public List<Source> sources(Track track, List<Hit> hits) throws IOException, AudioFault {
        Pitched.Budget budget = new Pitched.Budget(BUDGET_BYTES);
        List<Source> sources = new ArrayList<>();
        List<VoicePlan> clips = new ClipVoices(recordings, tempo, rateHz, budget).plan(track.arrangement());
        if (!clips.isEmpty()) {
            sources.add(source(clips, List.of()));
        }
        Optional<Device> instrument =
                track.devices().stream().filter(TrackVoices::isInstrument).findFirst();
        if (instrument.isPresent() && !hits.isEmpty()) {
            Device device = instrument.get();
            if (device.kind().equals(Device.SAMPLER)) {
                sources.add(source(sampler(device, hits, budget), List.of(device)));
            } else {
                rack(device, hits, budget, sources);
            }
        }
        return sources;
    }

    /** Answers whether a device makes sound from notes. */
    public static boolean isInstrument(Device device) {
        return device.kind().equals(Device.SAMPLER) || device.kind().equals(Device.DRUM_RACK);
    }

    private Source source(List<VoicePlan> voices, List<Device> through) {
        return new Source(new VoicePlayer(voices, mostFrames), through);
    }

    private List<VoicePlan> sampler(Device device, List<Hit> hits, Pitched.Budget budget)
            throws IOException, AudioFault {
        return new SamplerVoices(device, recordings, rateHz, budget).plan(hits);
    }

    private void rack(Device rack, List<Hit> hits, Pitched.Budget budget, List<Source> sources)
            throws IOException, AudioFault {
        Map<Device.Chain, List<Hit>> pads = new HashMap<>();
        for (Device.Chain chain : rack.chains()) {
            pads.put(
                    chain,
                    hits.stream().filter(h -> h.key() == chain.key().midi()).toList());
        }
        for (Device.Chain chain : rack.chains()) {
            Optional<Device> sampler = chain.devices().stream()
                    .filter(d -> d.kind().equals(Device.SAMPLER))
                    .findFirst();
            List<Hit> own = pads.getOrDefault(chain, List.of());
            if (sampler.isPresent() && !own.isEmpty()) {
                List<Hit> heard = own.stream()
                        .map(h -> new Hit(h.start(), h.end(), Device.PAD_KEY.midi(), h.velocity()))
                        .toList();
                List<VoicePlan> voices = sampler(sampler.get(), heard, budget);
                sources.add(source(choked(voices, chokers(rack, chain, hits)), chain.devices()));
            }
        }
    }

    private static long[] chokers(Device rack, Device.Chain chain, List<Hit> hits) {
        if (chain.choke() == 0) {
            return new long[0];
        }
        return hits.stream()
                .filter(h -> rack.chains().stream()
                        .anyMatch(c -> c.choke() == chain.choke()
                                && c.key().midi() == h.key()
                                && !c.key().equals(chain.key())))
                .mapToLong(Hit::start)
                .sorted()
                .toArray();
    }

    private static List<VoicePlan> choked(List<VoicePlan> voices, long[] chokers) {
        if (chokers.length == 0) {
            return voices;
        }
        List<VoicePlan> result = new ArrayList<>();
        for (VoicePlan voice : voices) {
            VoicePlan shortened = voice;
            for (long frame : chokers) {
                if (frame > voice.start()) {
                    shortened = voice.stoppedAt(frame);
                    break;
                }
            }
            result.add(shortened);
        }
        return result;
    }

    /**
     * Something that sounds.
     *
     * @param player plays it
     * @param through the devices that it goes through before the track's own, its instrument among them
     */
    public record Source(VoicePlayer player, List<Device> through) {}
}
