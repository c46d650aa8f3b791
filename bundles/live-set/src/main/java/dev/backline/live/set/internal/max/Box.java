package dev.backline.live.set.internal.max;

import java.util.Optional;

/**
 * An object in a patcher.
 *
 * @param json all that the patcher says of it
 */
public record Box(Json json) {
    /** Real ones have up to 20; paths of longer ones would fill the memory. */
    private static final int MOST_ID = 64;

    /** Answers the name that lines use, empty when it has none. */
    public String id() {
        return shortened(json.get("id"));
    }

    static String shortened(Json name) {
        String id = name.text().orElse("");
        return id.length() > MOST_ID ? id.substring(0, MOST_ID) : id;
    }

    /** Answers the kind of object; typed ones are {@code newobj}. */
    public String maxclass() {
        return json.get("maxclass").text().orElse("");
    }

    /** Answers what was typed. */
    public String text() {
        return json.get("text").text().orElse("");
    }

    /** Answers the first word of what was typed, which names the object. */
    String object() {
        String typed = maxclass().equals("newobj") ? text().strip() : "";
        int end = typed.indexOf(' ');
        return end < 0 ? typed : typed.substring(0, end);
    }

    /** Answers how many inlets it has, when that is said. */
    Optional<Double> inlets() {
        return json.get("numinlets").number();
    }

    /** Answers how many outlets it has, when that is said. */
    Optional<Double> outlets() {
        return json.get("numoutlets").number();
    }

    /** Answers the patcher within. */
    Optional<Patcher> patcher() {
        Json inner = json.get("patcher");
        return inner.isObject() ? Optional.of(new Patcher(inner)) : Optional.empty();
    }

    /** Answers what it says of its parameter, when it is one. */
    Optional<Json> parameter() {
        Json value = json.get("saved_attribute_attributes").get("valueof");
        // A pattr or dict says it among what the object itself saves.
        boolean on = json.get("parameter_enable").isOn()
                || json.get("saved_object_attributes").get("parameter_enable").isOn();
        return on && value.isObject() ? Optional.of(value) : Optional.empty();
    }
}
