package dev.backline.live.virtual.internal.song;

import dev.backline.live.osc.api.dialect.FaderCurve;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Macro;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the open set of one from disk. */
public final class ReadSong {
    private static final Set<String> INSTRUMENTS = Set.of(
            "Operator",
            "OriginalSimpler",
            "MultiSampler",
            "UltraAnalog",
            "LoungeLizard",
            "StringStudio",
            "Collision",
            "InstrumentVector",
            "InstrumentImpulse",
            "InstrumentMeld",
            "Drift",
            "DrumCell");
    private static final Map<String, String> RACKS = Map.of(
            Device.INSTRUMENT_RACK, "InstrumentGroupDevice",
            Device.AUDIO_RACK, "AudioEffectGroupDevice",
            Device.MIDI_RACK, "MidiEffectGroupDevice",
            Device.DRUM_RACK, "DrumGroupDevice",
            Device.PLUGIN, "PluginDevice",
            Device.MAX, "MxDeviceAudioEffect");

    private final LiveSet set;
    private final Song song = new Song();
    private final Map<String, TrackItem> byId = new HashMap<>();

    private ReadSong(LiveSet set) {
        this.set = set;
    }

    /** Answers a set as the virtual Live has it open. It has one scene and one track at least. */
    public static Song of(LiveSet set) {
        return new ReadSong(set).read();
    }

    private Song read() {
        song.put("tempo", set.tempo().changes().getFirst().tempo().bpm());
        song.put("signature_numerator", set.signature().numerator());
        song.put("signature_denominator", set.signature().denominator());
        song.put("clip_trigger_quantization", Codes.of(set.quantisation()));
        song.put("groove_amount", set.grooveAmount());
        song.put("loop", set.transport().looping());
        song.put("punch_in", set.transport().punchIn());
        song.put("punch_out", set.transport().punchOut());
        set.transport().loop().ifPresent(loop -> {
            song.put("loop_start", loop.start().value());
            song.put("loop_length", loop.length().value());
        });
        set.locators().forEach(l -> song.cues().add(new CueItem(l.name(), l.at().value())));
        for (int i = 0; i < rows(); i++) {
            song.scenes().add(i < set.scenes().size() ? scene(set.scenes().get(i)) : new SceneItem());
        }
        set.tracks().forEach(this::track);
        set.tracks().forEach(this::connect);
        if (song.tracks().isEmpty()) {
            new SongEdits(song).addTrack(TrackItem.Kind.MIDI, 0);
        }
        return song;
    }

    private int rows() {
        int clips = set.tracks().stream()
                .mapToInt(t -> t.session().isEmpty() ? 0 : t.session().lastKey() + 1)
                .max()
                .orElse(0);
        return Math.max(1, Math.max(clips, set.scenes().size()));
    }

    private static SceneItem scene(Scene scene) {
        SceneItem item = new SceneItem();
        item.put("name", scene.name());
        item.put("color", scene.color().rgb());
        scene.tempo().ifPresent(t -> {
            item.put("tempo", t.bpm());
            item.put("tempo_enabled", true);
        });
        scene.signature().ifPresent(s -> {
            item.put("time_signature_numerator", s.numerator());
            item.put("time_signature_denominator", s.denominator());
            item.put("time_signature_enabled", true);
        });
        item.follow(scene.follow());
        return item;
    }

    private void track(Track track) {
        if (track.kind() == Track.Kind.MAIN) {
            return;
        }
        TrackItem item = new TrackItem(TrackItem.Kind.valueOf(track.kind().name()));
        item.put("name", track.name());
        item.put("color", track.color().rgb());
        item.put("mute", !track.mixer().on());
        item.put("solo", track.mixer().solo());
        item.put("volume", FaderCurve.position(track.mixer().volume()));
        item.put("panning", track.mixer().pan());
        if (item.carries()) {
            item.put("arm", track.armed());
            item.put("current_monitoring_state", Codes.of(track.monitor()));
        }
        if (item.kind() == TrackItem.Kind.GROUP) {
            item.put("fold_state", track.folded() ? 1 : 0);
        }
        boolean row = item.kind() != TrackItem.Kind.RETURN;
        for (int i = 0; row && i < song.scenes().size(); i++) {
            SlotItem slot = item.addSlot(i);
            slot.put("has_stop_button", !track.stopless().contains(i));
            Clip clip = item.carries() ? track.session().get(i) : null;
            slot.clip(clip == null ? null : clip(clip, item.kind() == TrackItem.Kind.MIDI));
        }
        item.arrangement(track.arrangement().stream()
                .map(p -> new ArrangedItem(
                        p.at().value(), p.length().value(), clip(p.clip(), item.kind() == TrackItem.Kind.MIDI)))
                .toList());
        track.devices().forEach(d -> item.devices().add(device(d)));
        byId.put(track.id(), item);
        (row ? song.tracks() : song.returns()).add(item);
    }

    private void connect(Track track) {
        TrackItem item = byId.get(track.id());
        if (item == null) {
            return;
        }
        track.group().map(byId::get).ifPresent(item::group);
        Mixer mixer = track.mixer();
        for (Track back : set.tracks(Track.Kind.RETURN)) {
            Decibels level = mixer.sends().getOrDefault(back.id(), Decibels.SILENCE);
            item.sends().add(FaderCurve.sendPosition(level));
        }
    }

    private static ClipItem clip(Clip clip, boolean midi) {
        ClipItem item = new ClipItem(midi, 1);
        item.put("name", clip.name());
        item.put("color", clip.color().rgb());
        item.put("muted", !clip.enabled());
        item.put("looping", clip.looped());
        item.put("start_marker", clip.start().value());
        item.put("end_marker", Math.max(clip.end().value(), clip.start().value() + ClipItem.LEAST));
        item.put("loop_start", clip.loop().start().value());
        item.put("loop_end", clip.loop().end().value());
        item.put("launch_mode", Codes.of(clip.launch().mode()));
        item.put(
                "launch_quantization",
                clip.launch().quantisation().map(q -> Codes.of(q) + 1).orElse(0));
        item.put("legato", clip.launch().legato());
        item.put("velocity_amount", clip.launch().velocityAmount());
        item.put("has_groove", clip.groove().isPresent());
        item.follow(clip.launch().follow());
        clip.audio().ifPresent(a -> {
            item.put("gain", ClipGain.place(a.gain()));
            item.put("pitch_coarse", a.shape().transpose());
            item.put("pitch_fine", a.shape().detuneCents());
            item.put("warping", a.tempo().isPresent());
            item.put("warp_mode", Codes.of(a.warp().mode()));
            item.put("ram_mode", a.shape().ram());
            item.put("file_path", a.file().toString());
        });
        item.add(clip.notes().stream().map(ReadSong::note).toList());
        return item;
    }

    private static NoteItem note(Note note) {
        return new NoteItem(
                0, note.pitch().midi(), note.start().value(), note.length().value(), note.velocity(), !note.enabled());
    }

    private static DeviceItem device(Device device) {
        String kind = device.kind().startsWith(Device.LIVE)
                ? device.kind().substring(Device.LIVE.length())
                : RACKS.getOrDefault(device.kind(), device.kind());
        boolean chains = !device.chains().isEmpty()
                || RACKS.getOrDefault(device.kind(), "").contains("Group");
        List<ParameterItem> parameters = new ArrayList<>();
        parameters.add(new ParameterItem(Parameter.of("Device On", "", 0, 1, device.on() ? 1 : 0), true));
        for (Macro macro : device.macros()) {
            parameters.add(new ParameterItem(Parameter.of(name(macro), "", 0, 127, macro.value()), false));
        }
        device.parameters().values().forEach(p -> parameters.add(new ParameterItem(p, false)));
        return new DeviceItem(kind, device.name(), type(kind), chains, parameters);
    }

    private static String name(Macro macro) {
        return macro.name().isBlank() ? "Macro" : macro.name();
    }

    private static DeviceItem.Type type(String kind) {
        if (INSTRUMENTS.contains(kind) || kind.equals("InstrumentGroupDevice") || kind.equals("DrumGroupDevice")) {
            return DeviceItem.Type.INSTRUMENT;
        }
        if (kind.startsWith("Midi")) {
            return DeviceItem.Type.MIDI_EFFECT;
        }
        return kind.equals("PluginDevice") ? DeviceItem.Type.UNKNOWN : DeviceItem.Type.AUDIO_EFFECT;
    }
}
