package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.FollowAction;
import dev.backline.model.Scene;

/** The rows of the session. */
final class SceneTree {
    private final SetContext context;

    SceneTree(SetContext context) {
        this.context = context;
    }

    void fill(Element scenes) {
        for (int i = 0; i < context.lineup().scenes(); i++) {
            Element element = scenes.add(context.shapes().make("scene"));
            element.set("TimeSignatureId", MainTree.code(context.set().signature()));
            if (i < context.set().scenes().size()) {
                scene(element, context.set().scenes().get(i));
            }
        }
    }

    private static void scene(Element element, Scene scene) {
        element.set("Name", scene.name());
        element.set("Annotation", scene.annotation());
        element.set("Color", scene.color().index());
        scene.tempo().ifPresent(tempo -> {
            element.set("Tempo", tempo.bpm());
            element.set("IsTempoEnabled", true);
        });
        scene.signature().ifPresent(signature -> {
            element.set("TimeSignatureId", MainTree.code(signature));
            element.set("IsTimeSignatureEnabled", true);
        });
        follow(element.at("FollowAction"), scene.follow(), 0);
    }

    /** Fills a follow action; scenes count jump targets from 0, clips from 1. */
    static void follow(Element element, FollowAction follow, int first) {
        element.set("FollowTime", follow.time().value());
        element.set("IsLinked", follow.linked());
        element.set("LoopIterations", follow.loops());
        element.set("FollowActionA", Codes.of(follow.a().act()));
        element.set("FollowActionB", Codes.of(follow.b().act()));
        element.set("FollowChanceA", follow.a().chance());
        element.set("FollowChanceB", follow.b().chance());
        element.set("JumpIndexA", follow.a().target() + first);
        element.set("JumpIndexB", follow.b().target() + first);
        element.set("FollowActionEnabled", follow.enabled());
    }
}
