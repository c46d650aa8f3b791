package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Ids;
import dev.backline.model.Locator;
import dev.backline.model.Scene;
import dev.backline.model.Track;

/** The whole set, numbered. */
final class SetTree {
    private final SetContext context;

    SetTree(SetContext context) {
        this.context = context;
    }

    Element root() throws SetFault {
        // Live never opens what a newer version wrote, so this is the lowest one that has all we need.
        Element root = new Element("Ableton")
                .with("MajorVersion", "5")
                .with("MinorVersion", "11.0_433")
                .with("SchemaChangeCount", "6")
                .with("Creator", "Ableton Live 11.0.12")
                .with("Revision", "");
        Element set = root.add(context.shapes().make("set"));
        tracks(set);
        scenes(set);
        locators(set);
        key(set);
        set.set("Transport/LoopLength", Math.max(4, context.set().length().value()));
        set.set("NextPointeeId", new Ids(MainTree.FIRST_FREE_POINTEE).number(root));
        return root;
    }

    private void tracks(Element set) throws SetFault {
        TrackTree tracks = new TrackTree(context);
        MainTree main = new MainTree(context);
        for (Track track : context.lineup().strips()) {
            set.at("Tracks").add(tracks.strip(track));
        }
        for (Track track : context.lineup().returns()) {
            set.at("Tracks").add(tracks.strip(track));
            set.at("SendsPre").add(context.shapes().make("send-pre"));
        }
        replace(set, main.main());
        replace(set, main.preHear());
    }

    private static void replace(Element set, Element bus) {
        set.children().set(set.children().indexOf(set.at(bus.name())), bus);
    }

    private void scenes(Element set) {
        for (int i = 0; i < context.lineup().scenes(); i++) {
            Element element = set.at("Scenes").add(context.shapes().make("scene"));
            if (i < context.set().scenes().size()) {
                Scene scene = context.set().scenes().get(i);
                element.set("Name", scene.name());
                element.set("Color", scene.color().index());
                scene.tempo().ifPresent(tempo -> {
                    element.set("Tempo", tempo.bpm());
                    element.set("IsTempoEnabled", true);
                });
            }
            element.set("TimeSignatureId", MainTree.code(context.set().signature()));
        }
    }

    private void locators(Element set) {
        for (Locator locator : context.set().locators()) {
            Element element = set.at("Locators/Locators").add(context.shapes().make("locator"));
            element.set("Time", locator.at().value());
            element.set("Name", locator.name());
        }
    }

    private void key(Element set) {
        context.set().key().ifPresent(key -> {
            set.set("ScaleInformation/RootNote", key.root().semitone());
            set.set("ScaleInformation/Name", key.scale().name());
            set.set("InKey", true);
        });
    }
}
