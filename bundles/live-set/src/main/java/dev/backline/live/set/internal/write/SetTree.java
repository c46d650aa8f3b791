package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.live.set.internal.xml.Ids;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Span;
import dev.backline.model.Track;

/** The whole set, numbered. */
final class SetTree {
    private final SetContext context;

    SetTree(SetContext context) {
        this.context = context;
    }

    Element root() throws SetFault {
        Element root = context.era().document();
        Element set = root.add(context.shapes().make("set"));
        new GrooveTree(context).fill(set.at("GroovePool"));
        tracks(set);
        new SceneTree(context).fill(set.at("Scenes"));
        locators(set);
        key(set);
        transport(set.at("Transport"));
        set.set("GlobalQuantisation", Codes.of(context.set().quantisation()));
        set.set("Annotation", context.set().annotation());
        context.set()
                .tuning()
                .ifPresent(t -> context.omissions().add("Tuning " + t + ": no real set shows how Live keeps one."));
        set.set("NextPointeeId", new Ids(MainTree.FIRST_FREE_POINTEE).number(root));
        context.pointers().settle();
        return root;
    }

    private void tracks(Element set) throws SetFault {
        TrackTree tracks = new TrackTree(context);
        MainTree main = new MainTree(context);
        for (Track track : context.lineup().strips()) {
            set.at("Tracks").add(dress(tracks.strip(track)));
        }
        for (Track track : context.lineup().returns()) {
            set.at("Tracks").add(dress(tracks.strip(track)));
            set.at("SendsPre").add(context.shapes().make("send-pre")).with("Value", String.valueOf(track.preFader()));
        }
        replace(set, dress(main.main()));
        replace(set, dress(main.preHear()));
    }

    /** Live 12 keeps the state of its tools as attributes of every track. */
    private Element dress(Element track) {
        return context.era() == Era.LIVE_11
                ? track
                : track.with("SelectedToolPanel", "7")
                        .with("SelectedTransformationName", "")
                        .with("SelectedGeneratorName", "");
    }

    private static void replace(Element set, Element bus) {
        set.children().set(set.children().indexOf(set.at(bus.name())), bus);
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
            ScaleTree.fill(set.at("ScaleInformation"), key, context);
            set.set("InKey", true);
        });
    }

    private void transport(Element element) {
        LiveSet.Transport transport = context.set().transport();
        Span all = Span.of(0, Math.max(4, context.set().length().value()));
        Span loop = transport.loop().orElse(all);
        element.set("LoopOn", transport.looping());
        element.set("LoopStart", loop.start().value());
        element.set("LoopLength", loop.length().value());
        element.set("PunchIn", transport.punchIn());
        element.set("PunchOut", transport.punchOut());
        element.set("CurrentTime", transport.position().value());
    }
}
