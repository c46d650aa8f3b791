package dev.backline.live.bridge.internal;

import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.live.osc.api.dialect.Dialect;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A peer with the manners of AbletonOSC and no music: a table of values, listeners, notes, errors. It can lose messages both ways, hold one back
 * behind the next, die and come back.
 */
public final class SmallLive implements AutoCloseable {
    private final SplittableRandom random;
    private final OscPort port;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<Object>> notes = new LinkedHashMap<>();
    private final Set<String> listened = new LinkedHashSet<>();
    private final List<OscMessage> heard = new ArrayList<>();
    private InetSocketAddress client = new InetSocketAddress("127.0.0.1", 9);
    private double loss;
    private boolean reorder;
    private OscMessage held = OscMessage.of("/none");
    private int tracks;
    private int scenes;
    private boolean dead;
    private int deafFor;
    private String refused = "";
    private String lethal = "";

    public SmallLive(OscTransport transport, long seed) throws OscFault {
        this.random = new SplittableRandom(seed);
        this.port = transport.open(OscOptions.udp().build(), this::received);
        put("song/tempo", 120f);
        put("song/signature_numerator", 4);
        put("song/signature_denominator", 4);
        put("song/clip_trigger_quantization", 4);
        put("song/is_playing", false);
        put("song/current_song_time", 0f);
        put("song/metronome", false);
        put("song/record_mode", false);
        put("song/session_record", false);
        for (int i = 0; i < 4; i++) {
            addTrack(i < 2);
            addScene();
        }
    }

    public int port() {
        return port.address().getPort();
    }

    public synchronized SmallLive losing(double share, boolean reordering) {
        loss = share;
        reorder = reordering;
        return this;
    }

    /** Answers an address with an error from now on. */
    public synchronized void refuse(String address) {
        refused = address;
    }

    /** Dies when this address is heard. */
    public synchronized void dieAt(String address) {
        lethal = address;
    }

    /** Hears nothing of so many packets, as one that is too busy does. */
    public synchronized SmallLive deafFor(int packets) {
        deafFor = packets;
        return this;
    }

    /** Stops hearing and saying anything. */
    public synchronized void die() {
        dead = true;
    }

    /** Comes back with its values, but nobody is listened for any more. */
    public synchronized void rise() {
        dead = false;
        listened.clear();
        say(OscMessage.of(Dialect.STARTUP));
    }

    public synchronized Object value(String key) {
        return values.getOrDefault(key, OscNil.NIL);
    }

    public synchronized List<Object> notes(int track, int scene) {
        return List.copyOf(notes.getOrDefault(List.of(track, scene).toString(), List.of()));
    }

    public synchronized List<OscMessage> heard() {
        return List.copyOf(heard);
    }

    public synchronized int listeners() {
        return listened.size();
    }

    /** Changes a value as a user at the screen does. */
    public synchronized void put(String key, Object value) {
        values.put(key, value);
        if (listened.contains(key)) {
            push(key);
        }
    }

    public synchronized void addTrack(boolean midi) {
        String t = "[" + tracks + "]";
        put("track/name" + t, (tracks + 1) + (midi ? "-MIDI" : "-Audio"));
        put("track/color_index" + t, tracks);
        put("track/volume" + t, 0.85f);
        put("track/panning" + t, 0f);
        put("track/send" + "[" + tracks + ", 0]", 0f);
        put("track/mute" + t, false);
        put("track/solo" + t, false);
        put("track/arm" + t, false);
        put("track/has_midi_input" + t, midi);
        put("track/playing_slot_index" + t, -1);
        put("track/fired_slot_index" + t, -1);
        put("track/num_devices" + t, 0);
        tracks++;
        put("song/num_tracks", tracks);
    }

    public synchronized void addScene() {
        String s = "[" + scenes + "]";
        put("scene/name" + s, "");
        put("scene/color_index" + s, OscNil.NIL);
        put("scene/tempo" + s, 120f);
        put("scene/tempo_enabled" + s, false);
        put("scene/is_triggered" + s, false);
        put("scene/is_empty" + s, true);
        scenes++;
        put("song/num_scenes", scenes);
    }

    public synchronized void addClip(int track, int scene, String name, float length) {
        String c = List.of(track, scene).toString();
        put("clip/name" + c, name);
        put("clip/color_index" + c, 3);
        put("clip/is_midi_clip" + c, value("track/has_midi_input[" + track + "]"));
        put("clip/loop_start" + c, 0f);
        put("clip/loop_end" + c, length);
        put("clip/start_marker" + c, 0f);
        put("clip/end_marker" + c, length);
        put("clip/looping" + c, true);
        put("clip/muted" + c, false);
        put("clip_slot/has_clip" + c, true);
    }

    public synchronized void setNotes(int track, int scene, List<Object> values) {
        notes.put(List.of(track, scene).toString(), new ArrayList<>(values));
    }

    private synchronized void received(OscPacket packet, OscPeer from) {
        if (deafFor > 0) {
            deafFor--;
            return;
        }
        client = from.address();
        if (dead || random.nextDouble() < loss) {
            return;
        }
        handle(packet);
    }

    private void handle(OscPacket packet) {
        switch (packet) {
            case OscBundle bundle -> bundle.packets().forEach(this::handle);
            case OscMessage message -> {
                heard.add(message);
                try {
                    handle(message);
                } catch (IndexOutOfBoundsException e) {
                    say(OscMessage.of(Dialect.ERROR, "Error handling OSC message: Index out of range"));
                }
            }
        }
    }

    private void handle(OscMessage message) {
        if (message.address().equals(refused)) {
            say(OscMessage.of(Dialect.ERROR, "Error handling OSC message: refused"));
            return;
        }
        dead |= message.address().equals(lethal);
        String[] address = message.address().split("/", 5);
        String kind = address[2];
        String operation = address.length > 3 ? address[3] : "";
        String property = address.length > 4 ? address[4] : "";
        List<Object> arguments = message.arguments();
        int indices = Dialect.of(message.address()).orElseThrow().indices().size() + (property.equals("send") ? 1 : 0);
        String path = indices == 0 ? "" : whole(arguments.subList(0, indices)).toString();
        String key = kind + "/" + property + path;
        switch (operation) {
            case "get" -> get(message, key, indices, property);
            case "set" -> {
                known(key);
                put(key, arguments.getLast());
            }
            case "start_listen" -> {
                known(key);
                listened.add(key);
                push(key);
            }
            case "stop_listen" -> listened.remove(key);
            default -> call(message, kind, path);
        }
    }

    private static List<Integer> whole(List<Object> path) {
        return path.stream().map(o -> ((Number) o).intValue()).toList();
    }

    private void known(String key) {
        if (!values.containsKey(key)) {
            throw new IndexOutOfBoundsException(key);
        }
    }

    private void push(String key) {
        int bracket = key.indexOf('[');
        List<Object> reply = new ArrayList<>();
        if (bracket >= 0) {
            for (String index : key.substring(bracket + 1, key.length() - 1).split(", ")) {
                reply.add(Integer.parseInt(index));
            }
        }
        reply.add(values.get(key));
        String name = bracket < 0 ? key : key.substring(0, bracket);
        say(new OscMessage("/live/" + name.replaceFirst("/", "/get/"), reply));
    }

    private void get(OscMessage message, String key, int indices, String property) {
        List<Object> arguments = message.arguments();
        List<Object> reply = new ArrayList<>(arguments.subList(0, indices));
        switch (property) {
            case "track_data" -> reply.addAll(trackData(arguments));
            case "track_names" -> all("track/name", tracks, reply);
            case "scenes/name" -> all("scene/name", scenes, reply);
            case "notes" -> {
                known("clip_slot/has_clip" + whole(arguments.subList(0, 2)));
                reply.addAll(notes.getOrDefault(whole(arguments.subList(0, 2)).toString(), List.of()));
            }
            case "version" -> reply.addAll(List.of(11, 3));
            case "has_clip" -> {
                reply.add(values.getOrDefault(key, false));
                reply.addAll(arguments.subList(indices, arguments.size()));
            }
            default -> {
                known(key);
                reply.add(values.get(key));
                reply.addAll(arguments.subList(indices, arguments.size()));
            }
        }
        say(new OscMessage(message.address(), reply));
    }

    private void all(String name, int count, List<Object> reply) {
        for (int i = 0; i < count; i++) {
            reply.add(values.get(name + "[" + i + "]"));
        }
    }

    private List<Object> trackData(List<Object> arguments) {
        List<Object> reply = new ArrayList<>();
        for (int t = (int) arguments.get(0); t < (int) arguments.get(1); t++) {
            known("track/name[" + t + "]");
            for (Object property : arguments.subList(2, arguments.size())) {
                String[] parts = String.valueOf(property).split("\\.");
                if (parts[0].equals("track")) {
                    reply.add(values.get("track/" + parts[1] + "[" + t + "]"));
                } else {
                    for (int s = 0; s < scenes; s++) {
                        reply.add(values.getOrDefault(parts[0] + "/" + parts[1] + List.of(t, s), OscNil.NIL));
                    }
                }
            }
        }
        return reply;
    }

    private void call(OscMessage message, String kind, String path) {
        List<Object> arguments = message.arguments();
        switch (message.address()) {
            case "/live/test" -> say(OscMessage.of("/live/test", "ok"));
            case "/live/song/start_playing" -> put("song/is_playing", true);
            case "/live/song/stop_playing" -> put("song/is_playing", false);
            case "/live/song/create_midi_track" -> addTrack(true);
            case "/live/song/create_scene" -> addScene();
            case "/live/song/delete_scene" -> put("song/num_scenes", --scenes);
            case "/live/song/delete_track" -> put("song/num_tracks", --tracks);
            case "/live/clip_slot/create_clip" -> {
                known("track/name[" + whole(arguments).getFirst() + "]");
                addClip(whole(arguments).get(0), whole(arguments).get(1), "", ((Number) arguments.get(2)).floatValue());
            }
            case "/live/clip_slot/delete_clip" -> {
                values.keySet().removeIf(k -> k.startsWith("clip") && k.endsWith(path));
                notes.remove(path);
            }
            case "/live/clip/add/notes" ->
                notes.computeIfAbsent(path, k -> new ArrayList<>()).addAll(arguments.subList(2, arguments.size()));
            case "/live/clip/remove/notes" -> notes.remove(path);
            case "/live/clip_slot/fire" ->
                put(
                        "track/playing_slot_index[" + whole(arguments).get(0) + "]",
                        whole(arguments).get(1));
            case "/live/scene/fire" -> {
                put("scene/is_triggered" + path, true);
                put("song/is_playing", true);
            }
            default -> say(OscMessage.of(Dialect.ERROR, "Unknown OSC address: " + message.address()));
        }
    }

    private void say(OscMessage message) {
        if (dead || random.nextDouble() < loss) {
            return;
        }
        if (reorder && random.nextInt(4) == 0) {
            OscMessage before = held;
            held = message;
            send(before);
        } else {
            send(message);
            send(held);
            held = OscMessage.of("/none");
        }
    }

    private void send(OscMessage message) {
        if (message.address().equals("/none")) {
            return;
        }
        try {
            port.send(message, client);
        } catch (OscFault e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        port.close();
    }
}
