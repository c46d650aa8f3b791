package dev.backline.live.set.internal.exchange.table;

import dev.backline.live.set.internal.exchange.table.Rows.Line;
import dev.backline.live.set.internal.exchange.table.Rows.Place;
import dev.backline.model.Beats;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Note;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import java.util.OptionalInt;

/** Notes and automation as tables. Times are beats from the clip's zero, and from the song's start where {@code song} says so. */
public final class Tables {
    private Tables() {}

    /** Answers a row for each note of each clip; {@code song} is empty in the session. */
    public static String notes(LiveSet set) {
        Csv csv = new Csv(
                "track", "view", "scene", "clip", "song", "start", "length", "key", "note", "velocity", "chance", "on");
        for (Place place : Rows.places(set)) {
            for (Note note : place.clip().notes()) {
                head(csv, place);
                Beats song = place.at().plus(note.start().minus(place.clip().start()));
                csv.word(place.scene().isPresent() ? "" : Plain.text(song.value()));
                csv.number(note.start().value()).number(note.length().value());
                csv.number(note.pitch().midi()).word(note.pitch().name()).number(note.velocity());
                csv.number(note.probability()).number(note.enabled() ? 1 : 0).end();
            }
        }
        return csv.toString();
    }

    private static void head(Csv csv, Place place) {
        csv.text(place.track().name()).word(place.view()).word(scene(place.scene()));
        csv.text(place.clip().name());
    }

    private static String scene(OptionalInt scene) {
        return scene.isPresent() ? Integer.toString(scene.getAsInt()) : "";
    }

    /** Answers a row for each point of each envelope. */
    public static String automation(LiveSet set) {
        Csv csv = new Csv("track", "view", "scene", "clip", "parameter", "beat", "value");
        for (Line line : Rows.lines(set)) {
            for (Envelope.Point point : line.envelope().points()) {
                csv.text(line.track().name()).word(line.view()).word(scene(line.scene()));
                csv.text(line.clip()).text(line.envelope().target().path());
                csv.number(point.at().value()).number(point.value()).end();
            }
        }
        return csv.toString();
    }

    /** Answers tempo, signatures, locators, notes and automation as one document. */
    public static String json(LiveSet set) {
        Json json = new Json();
        json.open('{').member("name", set.name());
        json.key("tempo").open('[');
        for (TempoMap.Change change : set.tempo().changes()) {
            json.open('{')
                    .member("beat", change.at().value())
                    .member("bpm", change.tempo().bpm());
            change.glide().ifPresent(g -> json.member("glidesTo", g.bpm()));
            json.close('}');
        }
        json.close(']').key("signatures").open('[');
        for (SignatureMap.Change change : set.signatures().changes()) {
            json.open('{').member("beat", change.at().value());
            json.member("signature", change.signature().toString()).close('}');
        }
        json.close(']').key("locators").open('[');
        for (Locator locator : set.locators()) {
            json.open('{')
                    .member("name", locator.name())
                    .member("beat", locator.at().value());
            json.member("seconds", set.tempo().seconds(locator.at()).value()).close('}');
        }
        json.close(']').key("clips").open('[');
        Rows.places(set).forEach(p -> clip(json, p));
        json.close(']').key("automation").open('[');
        Rows.lines(set).forEach(l -> line(json, l));
        return json.close(']').close('}').toString();
    }

    private static void clip(Json json, Place place) {
        json.open('{').member("track", place.track().name()).member("view", place.view());
        place.scene().ifPresent(s -> json.member("scene", s));
        json.member("name", place.clip().name()).member("at", place.at().value());
        json.member("length", place.length().value())
                .member("start", place.clip().start().value());
        if (place.clip().looped()) {
            json.member("loopStart", place.clip().loop().start().value());
            json.member("loopEnd", place.clip().loop().end().value());
        }
        place.clip()
                .audio()
                .ifPresent(a -> json.member("audio", a.file().toString().replace('\\', '/')));
        json.key("notes").open('[');
        for (Note note : place.clip().notes()) {
            json.open('{')
                    .member("start", note.start().value())
                    .member("length", note.length().value());
            json.member("key", note.pitch().midi()).member("velocity", note.velocity());
            json.member("chance", note.probability())
                    .member("on", note.enabled() ? 1 : 0)
                    .close('}');
        }
        json.close(']').close('}');
    }

    private static void line(Json json, Line line) {
        json.open('{').member("track", line.track().name()).member("view", line.view());
        line.scene().ifPresent(s -> json.member("scene", s));
        json.member("clip", line.clip())
                .member("parameter", line.envelope().target().path());
        json.member("initial", line.envelope().initial()).key("points").open('[');
        for (Envelope.Point point : line.envelope().points()) {
            json.open('{')
                    .member("beat", point.at().value())
                    .member("value", point.value())
                    .close('}');
        }
        json.close(']').close('}');
    }
}
