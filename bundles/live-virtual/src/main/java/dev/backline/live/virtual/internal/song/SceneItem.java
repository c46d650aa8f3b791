package dev.backline.live.virtual.internal.song;

import dev.backline.model.FollowAction;

/** A scene. */
public final class SceneItem extends Item {
    private FollowAction follow = FollowAction.OFF;

    /** Makes a scene without name, tempo and signature. */
    public SceneItem() {
        put("name", "");
        put("color", 0);
        put("tempo", 120.0);
        put("tempo_enabled", false);
        put("time_signature_numerator", 4);
        put("time_signature_denominator", 4);
        put("time_signature_enabled", false);
    }

    @Override
    public String className() {
        return "Scene";
    }

    /** Answers what it does later. */
    public FollowAction follow() {
        return follow;
    }

    /** Sets what it does later. */
    public void follow(FollowAction value) {
        follow = value;
    }

    SceneItem copy() {
        SceneItem copy = new SceneItem();
        copy.putAll(this);
        copy.follow = follow;
        return copy;
    }
}
