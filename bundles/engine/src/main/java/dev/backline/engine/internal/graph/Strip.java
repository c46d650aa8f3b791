package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.clip.ClipPlayer;
import dev.backline.engine.internal.clip.SlotPlayer;
import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.device.DelayLine;
import dev.backline.engine.internal.device.Fader;
import dev.backline.engine.internal.device.Link;
import dev.backline.engine.internal.score.NoteBlock;
import dev.backline.engine.internal.score.NoteSource;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A track: what comes in, its clips and notes, its devices, its fader. Belongs to one thread at a time; after {@link #prepare} nothing here allocates. */
public final class Strip {
    private final Track track;
    private final Tap before = new Tap(this);
    private final Tap behind = new Tap(this);
    private final Tap out = new Tap(this);
    private final List<Inlet> inlets = new ArrayList<>();
    private final List<Keyed> keys = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final DelayLine wait = new DelayLine();
    private final List<DelayLine> waits = new ArrayList<>();
    private DelayLine shifted = new DelayLine();
    private NoteSource notes = NoteSource.SILENT;
    private Optional<ClipPlayer> clips = Optional.empty();
    private Optional<SlotPlayer> slots = Optional.empty();
    private Optional<Fader> fader = Optional.empty();
    private final List<Farewell> farewells = new ArrayList<>();
    private final Meter meter = new Meter();
    private boolean listens;
    private boolean inherited;
    private NoteBlock heard = new NoteBlock(0);
    private AudioBlock block = new AudioBlock(2, 0);
    private long tailFrames;
    private int shift;
    private int shiftBefore;

    Strip(Track track) {
        this.track = track;
    }

    /** Answers the track's id. */
    public String id() {
        return track.id();
    }

    Track track() {
        return track;
    }

    /** Answers the point before the devices. */
    Tap before() {
        return before;
    }

    /** Answers the point behind the devices, before the fader. */
    Tap behind() {
        return behind;
    }

    /** Answers the point behind the fader. */
    public Tap out() {
        return out;
    }

    /**
     * Lets all that it plays sound later than the others.
     *
     * @param frames below 0 for earlier: then the others wait for it
     */
    void shift(int frames) {
        shift = frames;
    }

    void bring(Inlet inlet) {
        inlets.add(inlet);
    }

    /** Says what a link listens to; links are counted from 0. */
    void listen(int link, Inlet key) {
        keys.add(new Keyed(link, key));
    }

    void play(NoteSource source) {
        notes = source;
    }

    void play(ClipPlayer player) {
        clips = Optional.of(player);
    }

    void play(SlotPlayer player) {
        slots = Optional.of(player);
    }

    void link(Link value) {
        links.add(value);
        waits.add(new DelayLine());
    }

    /** Says that a device listens to another track. */
    void listens() {
        listens = true;
    }

    /** Answers whether a device listens to another track: such devices cannot change over to another graph. */
    boolean hasListener() {
        return listens;
    }

    /** Takes over what sounds of a strip that goes on as it is: devices, notes and clips. They belong to the old graph until this one plays. */
    void inherit(Strip before) {
        links.addAll(before.links);
        before.links.forEach(l -> waits.add(new DelayLine()));
        notes = before.notes;
        clips = before.clips;
        slots = before.slots;
        farewells.addAll(before.farewells);
        shifted = before.shifted;
        shiftBefore = before.shift;
        inherited = true;
    }

    /** Moves the fader from where an older one stands. */
    void glideFrom(Strip before) {
        if (fader.isPresent() && before.fader.isPresent()) {
            fader.get().glideFrom(before.fader.get());
        }
    }

    /** Lets an old strip ring out here. */
    void seeOff(Farewell value) {
        farewells.add(value);
    }

    List<Link> chain() {
        return links;
    }

    Optional<ClipPlayer> clips() {
        return clips;
    }

    Optional<SlotPlayer> slots() {
        return slots;
    }

    Optional<Fader> ownFader() {
        return fader;
    }

    /** Answers the level behind the fader. */
    public Meter meter() {
        return meter;
    }

    int links() {
        return links.size();
    }

    void fader(Fader value) {
        fader = Optional.of(value);
    }

    /** Answers the strips that must have played before. */
    public List<Strip> sources() {
        return Stream.concat(inlets.stream(), keys.stream().map(Keyed::inlet))
                .map(i -> i.tap().strip())
                .distinct()
                .toList();
    }

    /** Answers how many frames it may go on sounding behind its last clip. */
    long tailFrames() {
        return tailFrames;
    }

    /** Makes ready; its sources have been made ready before. */
    void prepare(int rateHz, int mostFrames, int buffers) {
        int latency =
                inlets.stream().mapToInt(i -> i.tap().latencyFrames()).max().orElse(0);
        inlets.forEach(i -> i.prepare(mostFrames, latency));
        wait.prepare(latency);
        before.late(latency);
        int most = notes.most(mostFrames);
        int late = latency;
        for (int i = 0; i < links.size(); i++) {
            if (!inherited) {
                links.get(i).prepare(rateHz, mostFrames, most);
            }
            late = meet(i, late, mostFrames) + links.get(i).latencyFrames();
        }
        if (!inherited || shift != shiftBefore) {
            shifted = new DelayLine();
            shifted.prepare(Math.max(0, shift));
        }
        // Who says to be late and is not is early where it meets the others.
        late += Math.max(0, -shift);
        behind.late(late);
        out.late(late);
        heard = new NoteBlock(most);
        block = new AudioBlock(2, mostFrames);
        Stream.of(before, behind, out).forEach(t -> t.prepare(mostFrames, buffers));
        tailFrames = inlets.stream()
                        .mapToLong(i -> i.tap().strip().tailFrames())
                        .max()
                        .orElse(0)
                + links.stream().mapToLong(Link::tailFrames).sum()
                + late
                + Math.max(0, shift);
    }

    /** Lets a link's sound and what it listens to wait for each other, and answers how late both are then. */
    private int meet(int link, int late, int mostFrames) {
        int latest = late;
        for (Keyed key : keys) {
            if (key.link() == link) {
                latest = Math.max(latest, key.inlet().tap().latencyFrames());
            }
        }
        for (Keyed key : keys) {
            if (key.link() == link) {
                key.inlet().prepare(mostFrames, latest);
            }
        }
        waits.get(link).prepare(latest - late);
        return latest;
    }

    /** Plays the next block. */
    public void process(Moment moment) {
        block.frames(moment.frames());
        block.clear();
        if (clips.isPresent()) {
            clips.get().add(block, moment);
        }
        if (slots.isPresent()) {
            slots.get().add(block, moment);
        }
        if (clips.isPresent() || slots.isPresent()) {
            wait.process(block);
        }
        for (int i = 0; i < inlets.size(); i++) {
            inlets.get(i).add(block, moment);
        }
        heard.clear();
        notes.collect(moment, heard);
        before.take(block, moment);
        for (int i = 0; i < links.size(); i++) {
            waits.get(i).process(block);
            links.get(i).process(block, heard, moment);
        }
        for (int i = 0; i < farewells.size(); i++) {
            farewells.get(i).add(block, moment);
        }
        shifted.process(block);
        behind.take(block, moment);
        if (fader.isPresent()) {
            fader.get().process(block, moment);
        }
        out.take(block, moment);
        meter.take(block);
    }

    /**
     * What a link listens to.
     *
     * @param link counted from 0
     * @param inlet brings it
     */
    private record Keyed(int link, Inlet inlet) {}
}
