package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Device;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;

/**
 * The main track, which keeps tempo and signature twice: as a value, and as the first event of an envelope that points to
 * that value. Live's own sets give the two targets the numbers 8 and 10, and readers rely on it.
 */
final class MainTree {
    /** The first pointee that is free for others. */
    static final int FIRST_FREE_POINTEE = 11;

    private static final String FLOAT = "FloatEvent";
    private static final String TEMPO_POINTEE = "8";
    private static final String TEMPO_MODULATION_POINTEE = "9";
    private static final String SIGNATURE_POINTEE = "10";

    /** Where the event stands that tells the value before the song. */
    private static final String BEFORE_SONG = "-63072000";

    private final SetContext context;

    MainTree(SetContext context) {
        this.context = context;
    }

    Element main() {
        Element element = bus("master-track");
        Element mixer = element.at("DeviceChain/Mixer");
        tempo(element, mixer);
        signature(element, mixer);
        Handle.plain(mixer.at("GlobalGrooveAmount")).set(context.set().grooveAmount() * 100);
        Handle.plain(mixer.at("CrossFade")).set(context.set().crossfader());
        context.lineup().main().ifPresent(track -> {
            new MixerTree(context).level(mixer, track);
            element.set("Color", track.color().index());
            Element chain = element.at("DeviceChain/DeviceChain/Devices");
            DeviceTree devices = new DeviceTree(context, TrackTree.INSERT_WET);
            for (Device device : track.devices()) {
                devices.make(device, "Main track").ifPresent(chain::add);
            }
            new EnvelopeTree(context, element, "Main").automation(track.automation());
        });
        return element;
    }

    Element preHear() {
        return bus("pre-hear-track");
    }

    private Element bus(String shape) {
        Element element = context.shapes().make(shape);
        element.set("Name/EffectiveName", context.era() == Era.LIVE_11 ? "Master" : "Main");
        Element routing = element.at("DeviceChain/AudioOutputRouting");
        routing.set("Target", "AudioOut/External/S0");
        routing.set("UpperDisplayString", "Ext. Out");
        routing.set("LowerDisplayString", "1/2");
        return element;
    }

    private void tempo(Element element, Element mixer) {
        TempoMap map = context.set().tempo();
        String before = Numbers.text(map.changes().getFirst().tempo().bpm());
        mixer.set("Tempo/Manual", before);
        mixer.at("Tempo/AutomationTarget").with("Id", TEMPO_POINTEE);
        mixer.at("Tempo/ModulationTarget").with("Id", TEMPO_MODULATION_POINTEE);
        Element events = envelope(element, TEMPO_POINTEE);
        EnvelopeTree.event(events, FLOAT, BEFORE_SONG, before);
        for (int i = 0; i < map.changes().size(); i++) {
            TempoMap.Change change = map.changes().get(i);
            String at = Numbers.text(change.at().value());
            String tempo = Numbers.text(change.tempo().bpm());
            if (i > 0) {
                EnvelopeTree.event(events, FLOAT, at, before);
            }
            // A step to where the tempo is already would be a second event that says the same.
            if (!tempo.equals(before) || (i == 0 && change.glide().isPresent())) {
                EnvelopeTree.event(events, FLOAT, at, tempo);
            }
            before = change.glide().map(t -> Numbers.text(t.bpm())).orElse(tempo);
        }
    }

    private void signature(Element element, Element mixer) {
        String code = Integer.toString(code(context.set().signature()));
        mixer.set("TimeSignature/Manual", code);
        mixer.at("TimeSignature/AutomationTarget").with("Id", SIGNATURE_POINTEE);
        Element events = envelope(element, SIGNATURE_POINTEE);
        EnvelopeTree.event(events, "EnumEvent", BEFORE_SONG, code);
        var changes = context.set().signatures().changes();
        for (SignatureMap.Change change : changes.subList(1, changes.size())) {
            String at = Numbers.text(change.at().value());
            EnvelopeTree.event(events, "EnumEvent", at, Integer.toString(code(change.signature())));
        }
    }

    /** Live's one number for a signature: (numerator - 1) + 99 log2(denominator); 4/4 is 201. */
    static int code(TimeSignature signature) {
        return signature.numerator() - 1 + 99 * Integer.numberOfTrailingZeros(signature.denominator());
    }

    private Element envelope(Element track, String pointee) {
        Element envelope =
                track.at("AutomationEnvelopes/Envelopes").add(context.shapes().make("envelope"));
        envelope.set("EnvelopeTarget/PointeeId", pointee);
        return envelope.at("Automation/Events");
    }
}
