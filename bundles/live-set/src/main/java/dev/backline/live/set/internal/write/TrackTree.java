package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.TakeLane;
import dev.backline.model.Track;
import java.util.List;

/** Tracks with their slots, clips, devices and routing. */
final class TrackTree {
    private static final String CHAIN = "DeviceChain/";

    /** The mix of an effect that does not tell its own, except on returns, where the dry sound has its own way. */
    static final double INSERT_WET = 0.3;

    /** Live locks the envelopes of these in every MIDI track. */
    private static final List<Integer> LOCKED_CONTROLLERS = List.of(1, 11, 66);

    private final SetContext context;
    private final MixerTree mixers;
    private final ClipTree clips;

    TrackTree(SetContext context) {
        this.context = context;
        mixers = new MixerTree(context);
        clips = new ClipTree(context);
    }

    Element strip(Track track) throws SetFault {
        return switch (track.kind()) {
            case MIDI -> playing(midi(head("midi-track", track)), track, "ClipTimeable/ArrangerAutomation/Events");
            case AUDIO -> playing(head("audio-track", track), track, "Sample/ArrangerAutomation/Events");
            case GROUP -> group(head("group-track", track));
            case RETURN -> aux(head("return-track", track), track);
            case MAIN -> throw new IllegalArgumentException("The main track is written by MainTree.");
        };
    }

    private Element head(String shape, Track track) {
        Element element = context.shapes().make(shape);
        element.with("Id", Integer.toString(context.lineup().id(track.id())));
        element.set("Name/EffectiveName", track.name());
        element.set("Name/UserName", track.name());
        element.set("Name/Annotation", track.properties().getOrDefault("annotation", ""));
        element.set("Color", track.color().index());
        element.set("TrackDelay/Value", track.delay().amount());
        element.set("TrackDelay/IsValueSampleBased", track.delay().samples());
        element.set("TrackUnfolded", !track.folded());
        mixers.fill(element.at(CHAIN + "Mixer"), track);
        if (track.kind() != Track.Kind.RETURN && track.group().isPresent()) {
            element.set("TrackGroupId", context.lineup().id(track.group().get()));
            Element routing = element.at(CHAIN + "AudioOutputRouting");
            routing.set("Target", "AudioOut/GroupTrack");
            routing.set("UpperDisplayString", "Group");
        }
        new RoutingTree(context).fill(element.at("DeviceChain"), track);
        Element chain = element.at(CHAIN + "DeviceChain/Devices");
        DeviceTree devices = new DeviceTree(context, track.kind() == Track.Kind.RETURN ? 1 : INSERT_WET);
        for (Device device : track.devices()) {
            devices.make(device, "Track " + track.name()).ifPresent(chain::add);
        }
        new EnvelopeTree(context, element, track.name()).automation(track.automation());
        return element;
    }

    private Element midi(Element element) {
        for (int controller : LOCKED_CONTROLLERS) {
            element.set(CHAIN + "MainSequencer/MidiControllers/ControllerTargets." + controller + "/LockEnvelope", 1);
        }
        return element;
    }

    private Element playing(Element element, Track track, String events) throws SetFault {
        Element main = element.at(CHAIN + "MainSequencer");
        EnvelopeTree envelopes = new EnvelopeTree(context, element, track.name());
        slots(main.at("ClipSlotList"), "slot");
        slots(element.at(CHAIN + "FreezeSequencer/ClipSlotList"), "slot");
        List<Element> slots = main.at("ClipSlotList").children();
        track.stopless().stream()
                .filter(scene -> scene < slots.size())
                .forEach(scene -> slots.get(scene).set("HasStop", false));
        for (var entry : track.session().entrySet()) {
            check(track, entry.getValue());
            Element clip = clips.session(entry.getValue()).with("Id", "0");
            main.at("ClipSlotList")
                    .children()
                    .get(entry.getKey())
                    .at("ClipSlot/Value")
                    .add(clip);
            envelopes.clip(clip, entry.getValue().envelopes());
        }
        arrangement(main.at(events), track, track.arrangement(), envelopes);
        for (TakeLane lane : track.takeLanes()) {
            Element taken =
                    element.at("TakeLanes/TakeLanes").add(context.shapes().make("take-lane"));
            taken.set("Name", lane.name());
            arrangement(taken.at("ClipAutomation/Events"), track, lane.clips(), envelopes);
        }
        main.set("MonitoringEnum", Codes.of(track.monitor()));
        main.set("Recorder/IsArmed", track.armed());
        if (track.frozen()) {
            context.omissions().add("Track " + track.name() + ": it was frozen; only Live can freeze.");
        }
        return element;
    }

    private void arrangement(Element list, Track track, List<Track.Placed> placements, EnvelopeTree envelopes)
            throws SetFault {
        double end = 0;
        for (Track.Placed placed : placements) {
            check(track, placed.clip());
            if (placed.at().value() < end - 1e-9) {
                throw new SetFault(
                        "Track " + track.name() + ": clip " + placed.clip().name() + " starts at " + placed.at()
                                + ", but the one before it ends at " + end + " beats. Shorten or move one of them.");
            }
            end = placed.end().value();
            for (Element clip : clips.placed(placed)) {
                list.add(clip);
                envelopes.clip(clip, placed.clip().envelopes());
            }
        }
    }

    private static void check(Track track, Clip clip) throws SetFault {
        boolean audio = track.kind() == Track.Kind.AUDIO;
        if (audio != clip.audio().isPresent()) {
            throw new SetFault("Track " + track.name() + " is " + (audio ? "an audio" : "a MIDI")
                    + " track, but its clip " + clip.name() + " holds " + (audio ? "notes" : "audio")
                    + ". Put it on a track of the other kind.");
        }
    }

    private Element group(Element element) {
        slots(element.at("Slots"), "group-slot");
        return element;
    }

    private Element aux(Element element, Track track) {
        char letter = (char) ('A' + context.lineup().returns().indexOf(track) % 26);
        element.set("Name/EffectiveName", letter + "-" + track.name());
        if (track.group().isPresent()) {
            context.omissions().add("Track " + track.name() + ": returns lie in no group.");
        }
        return element;
    }

    private void slots(Element list, String shape) {
        for (int i = 0; i < context.lineup().scenes(); i++) {
            list.add(context.shapes().make(shape));
        }
    }
}
