package dev.backline.live.virtual.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Operation;
import dev.backline.live.osc.api.dialect.Part;
import dev.backline.live.osc.api.dialect.ValueType;
import dev.backline.live.virtual.internal.song.ReadSong;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Parameter;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address of the dialect, said to a set in which every kind of object is there. */
class AllAddressesTest {
    private static final List<Object> INDICES = List.of(0, 0);

    private final Stage live = new Stage(ReadSong.of(set()));

    private static LiveSet set() {
        Device device = Device.builder(Device.LIVE + "AutoFilter")
                .name("Auto Filter")
                .parameter(Parameter.of("Cutoff", "Hz", 20, 20_000, 1_000))
                .build();
        Clip audio = Clip.builder("Loop", Beats.of(4))
                .audio(new Clip.Audio(Path.of("Loop.wav"), Optional.of(Tempo.of(120)), Decibels.UNITY))
                .build();
        return LiveSet.builder("Set", Tempo.of(120))
                .scenes(List.of(Scene.of("A", Color.of(3)), Scene.of("B", Color.NONE)))
                .tracks(List.of(
                        Track.builder("a", Track.Kind.AUDIO)
                                .name("Audio")
                                .session(0, audio)
                                .devices(List.of(device))
                                .build(),
                        Track.builder("m", Track.Kind.MIDI)
                                .name("Notes")
                                .session(0, Clip.builder("Riff", Beats.of(4)).build())
                                .build(),
                        Track.builder("g", Track.Kind.GROUP).name("Group").build(),
                        Track.builder("r", Track.Kind.RETURN).name("Return").build()))
                .locators(List.of(new Locator("Here", Beats.of(8))))
                .build();
    }

    static Stream<DialectAddress> addresses() {
        return Dialect.addresses().stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void answersInTheShapeOfTheDialect(DialectAddress address) {
        List<Object> indices = indices(address);
        List<OscMessage> answers = live.say(address.address(), arguments(address, indices));
        if (!address.supported() && address.operation() == Operation.START_LISTEN) {
            assertThat(answers)
                    .singleElement()
                    .satisfies(m -> assertThat((String) m.arguments().getFirst())
                            .endsWith("has no attribute 'add_" + address.property() + "_listener'"));
        } else if (address.property().equals("beat") || !address.answers()) {
            assertThat(answers)
                    .allSatisfy(m -> assertThat(m.address()).matches("/live/startup|.*/average_process_usage"));
        } else {
            OscMessage answer = answers.getFirst();
            assertThat(answer.address()).isEqualTo(address.replyAddress());
            List<Object> values = withoutIndices(address, indices, answer);
            assertShape(address, values);
        }
    }

    /** Notes, loops and groups are asked for where they are; everything else of the track of sound. */
    private static List<Object> indices(DialectAddress address) {
        String property = address.property();
        boolean notes = address.kind() == ObjectKind.CLIP && (property.contains("notes") || property.contains("loop"));
        if (notes || property.equals("create_clip")) {
            return List.of(1, property.equals("create_clip") ? 1 : 0);
        }
        return property.equals("fold_state")
                ? List.of(2)
                : INDICES.subList(0, address.indices().size());
    }

    private static List<Object> withoutIndices(DialectAddress address, List<Object> indices, OscMessage answer) {
        List<Object> values = answer.arguments();
        if (!address.indexed() || address.indices().isEmpty()) {
            return values;
        }
        assertThat(values).startsWith(indices.toArray());
        return values.subList(indices.size(), values.size());
    }

    private static void assertShape(DialectAddress address, List<Object> values) {
        List<Part> parts = address.reply();
        boolean many = parts.stream().anyMatch(p -> p.count() == Part.Count.MANY);
        if (many) {
            assertThat(values.size() % parts.size()).isZero();
        } else {
            assertThat(values).hasSameSizeAs(parts);
        }
        for (int i = 0; i < values.size(); i++) {
            Part part = parts.get(i % parts.size());
            assertThat(values.get(i)).as("%s %s", address.address(), part).matches(v -> fits(part, v));
        }
    }

    private static boolean fits(Part part, Object value) {
        if (value == OscNil.NIL) {
            return part.nil();
        }
        return switch (part.type()) {
            case INT -> value instanceof Integer;
            case FLOAT -> value instanceof Float;
            case BOOL -> value instanceof Boolean;
            case TEXT -> value instanceof String;
            case ANY -> true;
        };
    }

    private static Object[] arguments(DialectAddress address, List<Object> indices) {
        List<Object> all = new ArrayList<>(indices);
        switch (address.property()) {
            case "track_data" -> all.addAll(List.of(0, 2, "track.name", "clip_slot.has_clip"));
            case "log_level" -> all.addAll(address.operation() == Operation.SET ? List.of("error") : List.of());
            case "duplicate_clip_to" -> all.addAll(List.of(0, 1));
            case "delete_clip" -> all.addAll(address.kind() == ObjectKind.TRACK ? List.of(0) : List.of());
            case "map_cc" -> all.addAll(List.of(0, 0, 1, 0, 7));
            case "remove_notes_by_id" -> {}
            case "parameters/value" -> all.addAll(address.operation() == Operation.SET ? List.of(1f, 440f) : List.of());
            case "parameter/value" -> {
                all.add(1);
                all.addAll(address.operation() == Operation.SET ? List.of(440f) : List.of());
            }
            default ->
                address.arguments().stream()
                        .filter(p -> p.count() == Part.Count.ONE)
                        .forEach(p -> all.add(value(p)));
        }
        return all.toArray();
    }

    private static Object value(Part part) {
        double least = part.range().map(r -> Math.max(0, r.least())).orElse(0.0);
        return switch (part.type()) {
            case INT -> (int) least;
            case FLOAT ->
                (float) Math.max(
                        least, part.range().map(r -> Math.min(1, r.most())).orElse(1.0));
            case BOOL -> true;
            case TEXT -> "Text";
            case ANY -> 0;
        };
    }

    @Test
    void aValueOfTheWrongTypeIsRefusedByEachProperty() {
        for (DialectAddress address : Dialect.addresses()) {
            boolean plain =
                    address.operation() == Operation.SET && address.arguments().size() == 1;
            if (plain && address.kind() != ObjectKind.API) {
                List<Object> all = new ArrayList<>(indices(address));
                all.add(address.arguments().getFirst().type() == ValueType.TEXT ? (Object) 5 : "five");
                assertThat(live.say(address.address(), all.toArray()))
                        .as(address.address())
                        .singleElement()
                        .satisfies(m -> assertThat(m.address()).isEqualTo(Dialect.ERROR));
            }
        }
    }
}
