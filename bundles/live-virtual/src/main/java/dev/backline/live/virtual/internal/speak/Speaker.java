package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Operation;
import dev.backline.live.virtual.internal.play.Deck;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.DeviceItem;
import dev.backline.live.virtual.internal.song.Item;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * Understands what AbletonOSC understands, and answers as it does. Each message stands alone: a fault in one is told to who sent it and ends nothing else. It
 * belongs to one thread.
 */
public final class Speaker {
    private static final String FAULT = "Error handling OSC message: ";

    private final Studio studio;
    private final Outlet outlet;
    private final Scripts scripts;
    private final Listeners listeners;
    private final Map<ObjectKind, Words<? extends Item>> words = new EnumMap<>(ObjectKind.class);
    private final Aims aims;
    private final boolean strict;
    private InetSocketAddress client;

    /** Takes what is said. */
    public interface Outlet {
        /** Says a message to a client. */
        void say(OscMessage message, InetSocketAddress client);
    }

    /**
     * Answers who speaks for a set.
     *
     * @param load share of its time that the program works, 0 to 1
     * @param first client that is spoken to until another one was heard
     * @param strict whether a getter for all tracks answers for the first only, as AbletonOSC does by mistake
     */
    public Speaker(Song song, Deck deck, Outlet outlet, DoubleSupplier load, InetSocketAddress first, boolean strict) {
        this.strict = strict;
        this.outlet = outlet;
        client = first;
        studio = new Studio(song, new SongEdits(song), deck, m -> outlet.say(m, client));
        listeners = new Listeners(outlet, this::read, deck::frame);
        scripts = new Scripts(studio, load, this::reload);
        aims = new Aims(song);
        Words<TrackItem> tracks = TrackWords.of(studio);
        Words<ClipItem> clips = ClipWords.of(studio);
        Words<SlotItem> slots = SlotWords.of(studio);
        Words<DeviceItem> devices = DeviceWords.of(studio);
        words.put(ObjectKind.TRACK, tracks);
        words.put(ObjectKind.CLIP, clips);
        words.put(ObjectKind.CLIP_SLOT, slots);
        words.put(ObjectKind.DEVICE, devices);
        words.put(ObjectKind.SCENE, SceneWords.of(studio));
        words.put(ObjectKind.VIEW, ViewWords.of(studio));
        words.put(ObjectKind.SONG, SongWords.of(studio, new TrackBlock(studio, tracks, clips, slots, devices)::read));
    }

    /** Says that it is there, as AbletonOSC does when it was loaded. */
    public void startUp() {
        outlet.say(OscMessage.of(Dialect.STARTUP), client);
        outlet.say(OscMessage.of("/live/application/get/average_process_usage"), client);
    }

    /** Hears a message, and answers it. */
    public void hear(OscMessage message, InetSocketAddress from) {
        client = from;
        String address = message.address();
        Optional<DialectAddress> known = Dialect.of(address);
        try {
            if (known.isPresent()) {
                answer(known.get(), message.arguments());
            } else if (address.contains("*")) {
                wildcard(address, message.arguments());
            } else {
                studio.complain("Unknown OSC address: " + address);
            }
        } catch (LiveFault e) {
            studio.complain(FAULT + e.getMessage());
        }
    }

    /** Tells that bytes were no message. */
    public void garbled(String why, InetSocketAddress from) {
        client = from;
        studio.complain("Error parsing OSC message: " + why);
    }

    /** Says what changed to those who listen. */
    public void push() {
        listeners.push();
    }

    /** Answers whether anybody listens. */
    public boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    /** Forgets who listens. */
    public void forget() {
        listeners.clear();
    }

    private void reload() {
        forget();
        startUp();
    }

    /** Stars stand for anything without a stroke; the address needs to match from its start only. */
    private void wildcard(String address, List<Object> arguments) throws LiveFault {
        Pattern pattern = Pattern.compile(Pattern.quote(address).replace("*", "\\E[^/]+\\Q"));
        for (DialectAddress each : Dialect.addresses()) {
            if (pattern.matcher(each.address()).lookingAt()) {
                try {
                    answer(each, arguments);
                } catch (LiveFault e) {
                    if (e.kind() != LiveFault.Kind.VALUE && e.kind() != LiveFault.Kind.ATTRIBUTE) {
                        throw e;
                    }
                }
            }
        }
    }

    private void answer(DialectAddress address, List<Object> arguments) throws LiveFault {
        if (!words.containsKey(address.kind())) {
            scripts.answer(address, arguments).ifPresent(values -> say(address.address(), List.of(), values));
            return;
        }
        List<Aim> all = aims.of(address, arguments);
        for (Aim aim : strict && address.operation() == Operation.GET ? all.subList(0, 1) : all) {
            switch (address.operation()) {
                case GET -> say(address.address(), aim.echo(), read(address, aim.item(), aim.rest()));
                case SET, CALL -> act(address, aim).ifPresent(v -> say(address.address(), aim.echo(), v));
                case START_LISTEN -> {
                    check(address, aim);
                    listeners.start(client, address, aim, arguments);
                }
                case STOP_LISTEN -> listeners.stop(client, address, aim, arguments);
            }
        }
    }

    private static void check(DialectAddress address, Aim aim) throws LiveFault {
        if (!address.supported()) {
            throw LiveFault.attribute(aim.item().className(), "add_" + address.property() + "_listener");
        }
    }

    private List<Object> read(DialectAddress address, Item item, List<Object> rest) throws LiveFault {
        return of(address.kind()).get(item, address.property(), rest);
    }

    private Optional<List<Object>> act(DialectAddress address, Aim aim) throws LiveFault {
        return of(address.kind()).act(aim.item(), address, aim.rest());
    }

    @SuppressWarnings("unchecked")
    private Words<Item> of(ObjectKind kind) {
        return (Words<Item>) Objects.requireNonNull(words.get(kind));
    }

    private void say(String address, List<Object> echo, List<Object> values) {
        List<Object> all = new ArrayList<>(echo);
        all.addAll(values);
        OscMessage message = Told.message(address, all);
        int bytes = Told.bytes(message);
        if (bytes > Told.LARGEST) {
            studio.complain(FAULT + Told.tooLarge(address, echo, values, bytes));
        } else {
            outlet.say(message, client);
        }
    }
}
